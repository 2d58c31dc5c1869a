import { freePort } from '@/server/host/free-port'
import { until } from '@/testing/until'
import { BLANK_ENVIRONMENT } from '@/tools/blank-environment'
import { startSiteProgram, type Program } from '@/tools/programs'

const START_WITHIN = 120
const ASK_MS = 15_000
const LAST_WORDS = 2_000

/** The real site (`npm start`) as a process that can be killed and restarted at the same address. */
export class KillableSite {
  private program: Program | null = null
  private ending = false

  private constructor(
    readonly origin: string,
    /** From the next start on. */
    readonly settings: Record<string, string>,
  ) {}

  static async on(dataDir: string, settings: Record<string, string>): Promise<KillableSite> {
    const port = String(await freePort())
    const origin = `http://127.0.0.1:${port}`
    const own = { SITE_URL: origin, HOST: '127.0.0.1', PORT: port, DATA_DIR: dataDir }
    return new KillableSite(origin, { ...own, ...settings })
  }

  /** Returns the ms until it was ready. Throws with its output when it ends instead. */
  async start(): Promise<number> {
    const env = { ...process.env, ...BLANK_ENVIRONMENT, ...this.settings }
    const program = startSiteProgram({ env })
    this.program = program
    this.ending = false
    void this.tellOfItsEnd(program)
    return until(
      'the site is ready',
      async () => {
        if (!this.lives) throw new Error(`The site did not start:\n${program.printed()}`)
        return this.isReady()
      },
      { seconds: START_WITHIN },
    )
  }

  async kill(): Promise<void> {
    this.ending = true
    this.program?.child.kill('SIGKILL')
    await this.program?.ended
  }

  async stop(): Promise<void> {
    this.ending = true
    this.program?.child.kill('SIGTERM')
    await this.program?.ended
  }

  async isReady(): Promise<boolean> {
    return (await this.statusOf('/readyz')) === 200
  }

  /** 0 when no answer comes. */
  async statusOf(path: string): Promise<number> {
    try {
      const response = await fetch(this.origin + path, {
        signal: AbortSignal.timeout(ASK_MS),
        redirect: 'manual',
      })
      await response.arrayBuffer()
      return response.status
    } catch {
      return 0
    }
  }

  get lives(): boolean {
    return (
      this.program !== null && this.program.child.exitCode === null && this.program.child.signalCode === null
    )
  }

  /** Null while it runs, or when it was killed. */
  get exitCode(): number | null {
    return this.program?.child.exitCode ?? null
  }

  printed(): string {
    return this.program?.printed() ?? ''
  }

  private async tellOfItsEnd({ ended, printed }: Program): Promise<void> {
    await ended
    if (!this.ending)
      console.error(`The site ended by itself. Its last words:\n${printed().slice(-LAST_WORDS)}`)
  }
}
