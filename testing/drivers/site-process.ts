import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { freePort } from '@/server/host/free-port'
import { startSiteProgram, type Program } from '@/tools/programs'
import { temporaryFolder } from '@/tools/temporary-folder'

const READY = 'The site is ready at'

/** The real site (`npm start`), restartable on the same port. */
export class SiteProcess {
  private readonly starts: Program[] = []

  constructor(
    readonly port: number,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get pid(): number {
    return this.program.child.pid ?? 0
  }

  async start(): Promise<void> {
    this.starts.push(startSiteProgram({ env: this.env }))
    await this.program.line(READY)
  }

  /** Null when it was killed. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.program.child.kill(signal)
    return this.program.ended
  }

  printed(): string {
    return this.starts.map((program) => program.printed()).join('\n')
  }

  private get program(): Program {
    const program = this.starts.at(-1)
    if (!program) throw new Error('It was never started')
    return program
  }
}

/** Like an operator's: shared database and secrets, separate ports and data folders. */
export async function startProcesses(
  count: number,
  settings: Record<string, string>,
): Promise<{ processes: SiteProcess[]; stop(): Promise<void> }> {
  const { folder, remove } = await temporaryFolder()
  const processes = await Promise.all(Array.from({ length: count }, (_, index) => prepare(String(index + 1))))
  const stop = async () => {
    await Promise.all(processes.map((process) => process.end().catch(() => null)))
    await remove()
  }
  try {
    await Promise.all(processes.map((process) => process.start()))
    return { processes, stop }
  } catch (error) {
    await stop()
    throw error
  }

  async function prepare(name: string): Promise<SiteProcess> {
    const dataDir = path.join(folder, name)
    await mkdir(dataDir, { mode: 0o711 })
    const port = await freePort()
    const own = {
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: `http://127.0.0.1:${port}`,
      DATA_DIR: dataDir,
    }
    return new SiteProcess(port, { ...process.env, ...own, ...settings })
  }
}
