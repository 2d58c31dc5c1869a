import type { Database } from './database.ts'
import type { Measured } from '@/tools/load/measure'
import type { Site } from './site.ts'

/** How long a process that has just started, which is several times slower, is asked before it is measured. */
export const FIRST_SECONDS = 10

/** Where what is read stands. */
export type Paths = Record<'page' | 'update' | 'petition-json' | 'thanks', string>

/** nginx in front of the site as shipped (`url`), and beside it a server of one file. */
export type Front = { url: string; fileUrl: string; pid: number; stop(): Promise<void> }

/** What every case gets: the site, its database where that is known, and how long to measure (seconds). */
export type Context = {
  site: Site
  database: Database | null
  /** Where nginx stands in front. */
  nginx: Front | null
  warmUp: number
  seconds: number
  paths: Paths
  /** Makes the addresses of this run its own. */
  run: string
}

/** One measurement: what it took, what was verified, and what is wrong with it. */
export type Result = Measured & { verified: string; problems: string[] }

/** A line of the table: an object with a way to measure it. */
export type Case = {
  /** For `--only` and the bars. */
  name: string
  title: string
  /** Connections of its own, whatever was asked for. */
  connections?: number
  /** Whether it writes into the site. */
  writes: boolean
  needs: 'nothing' | 'own site' | 'database and secrets' | 'nginx'
  /** Measured only before, or only after, many signatures are in place; else both times. */
  when?: 'empty' | 'full'
  /** Names of what is measured just before it; the first is what it is compared with. */
  ceilings?: string[]
  measure(context: Context, connections: number): Promise<Result>
}

/** The processes a case watches, those of the site and of its database. */
export function watched({ site, database }: Context): { site: number[]; database: number[] } {
  return { site: site.pids, database: database?.pids ?? [] }
}
