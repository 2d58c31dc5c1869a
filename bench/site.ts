import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { freePort } from '@/server/host/free-port'
import { findPostgres } from '@/server/postgres/embedded-postgres'
import { BLANK_ENVIRONMENT } from '@/tools/blank-environment'
import { startSiteProgram, type Program } from '@/tools/programs'
import { temporaryFolder } from '@/tools/temporary-folder'

export type MeasuredSite = {
  targets: string[]
  pids: number[]
  databaseUrl: string | null
  /** Started by the benchmark, which may write to its database. */
  own: boolean
  complaints(): string[]
  startAnother(): Promise<ExtraProcess>
  stop(): Promise<void>
}

export type ExtraProcess = { origin: string; pid: number; stop(): Promise<void> }

const READY = 'The site is ready at'
const COMPLAINT = /fail|error|paused|✕|⨯/i

export function siteAt(origin: string, databaseUrl: string | null): MeasuredSite {
  const startAnother = () => Promise.reject(new Error('Only a site of its own is given another process'))
  const rest = { own: false, complaints: () => [], startAnother, stop: async () => {} }
  return { targets: [origin], pids: [], databaseUrl, ...rest }
}

/** Starts the real site on a fresh database without limits, and with the settings `given`. This process gets its secrets, so that lib makes valid tokens. */
export async function startMeasuredSite(
  processes: number,
  given: Record<string, string> = {},
): Promise<MeasuredSite> {
  const { folder, remove } = await temporaryFolder()
  const names = ['AUTH_SECRET', 'DATA_KEY', 'LEDGER_KEY']
  const secrets = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('hex')]))
  const origin = `http://127.0.0.1:${await freePort()}`
  const programs: Program[] = []
  const stop = async () => {
    // The first process runs the database.
    for (const program of [...programs].reverse()) {
      program.child.kill('SIGTERM')
      await program.ended
    }
    await remove()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(130)))
  }
  const start = async (name: string, settings: Record<string, string>) => {
    const dataDir = path.join(folder, name)
    await mkdir(dataDir, { mode: 0o711 })
    const own = { ...secrets, SITE_URL: origin, HOST: '127.0.0.1', DATA_DIR: dataDir, LIMITS: 'off' }
    const env = { ...process.env, ...BLANK_ENVIRONMENT, ...own, ...given, ...settings }
    // Its own process group, so that Ctrl-C does not end it before the load.
    const program = startSiteProgram({ env, detached: true })
    programs.push(program)
    await program.line(READY)
    return { dataDir, program }
  }
  try {
    const targets = [origin]
    const { dataDir } = await start('first', { PORT: new URL(origin).port })
    const addresses = await findPostgres(dataDir)
    if (!addresses) throw new Error('The site runs without its database')
    const { url: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL } = addresses
    const database = { DATABASE_URL, DATABASE_OWNER_URL }
    Object.assign(process.env, BLANK_ENVIRONMENT, secrets, database, { LIMITS: 'off' })
    const startAnother = async (): Promise<ExtraProcess> => {
      const port = String(await freePort())
      const { program } = await start(`process-${programs.length + 1}`, {
        PORT: port,
        DATABASE_URL: addresses.url,
      })
      const stop = async () => void (program.child.kill('SIGTERM') && (await program.ended))
      return { origin: `http://127.0.0.1:${port}`, pid: program.child.pid ?? 0, stop }
    }
    for (let number = 2; number <= processes; number++) targets.push((await startAnother()).origin)
    const complaints = () => programs.flatMap((program) => complaintsOf(program.printed()))
    const pids = programs.map(({ child }) => child.pid ?? 0)
    return { targets, pids, databaseUrl: addresses.ownerUrl, own: true, complaints, startAnother, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function complaintsOf(printed: string): string[] {
  const since = printed.slice(printed.indexOf(READY))
  return since.split('\n').filter((line) => COMPLAINT.test(line))
}
