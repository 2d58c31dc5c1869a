import type { Measured } from '@/tools/load/measure'
import type { Database } from './database.ts'
import type { MeasuredSite } from './site.ts'

/** Warm-up of a new process, which is several times slower at first. */
export const FIRST_SECONDS = 10

export type Paths = Record<
  'page' | 'page-by-link' | 'update' | 'petition-json' | 'thanks' | 'sign-page',
  string
>

/** nginx as shipped in front of the site (`url`), and a server of one file. */
export type FrontNginx = { url: string; fileUrl: string; pid: number; stop(): Promise<void> }

export type Context = {
  site: MeasuredSite
  database: Database | null
  nginx: FrontNginx | null
  warmUp: number
  seconds: number
  paths: Paths
  /** Makes the run's e-mail addresses unique. */
  run: string
}

export type CaseResult = Measured & { verified: string; problems: string[] }

export type Case = {
  /** For `--only` and the thresholds. */
  name: string
  title: string
  connections?: number
  writes: boolean
  needs: 'nothing' | 'own site' | 'database and secrets' | 'nginx'
  /** Only without, or only with many signatures; both when unset. */
  when?: 'empty' | 'full'
  /** Names of cases measured just before; it is compared with the first. */
  baselines?: string[]
  measure(context: Context, connections: number): Promise<CaseResult>
}

export function watched({ site, database }: Context): { site: number[]; database: number[] } {
  return { site: site.pids, database: database?.pids ?? [] }
}
