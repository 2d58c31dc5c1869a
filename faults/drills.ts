import { killedSenders } from './broadcast/drill.ts'
import { cutMigration } from './cut-migration.ts'
import type { Drill, Size } from './drill.ts'
import { endedConnections } from './ended-connections.ts'
import { fullDisk } from './full-disk.ts'
import { killedPostgres } from './killed-postgres.ts'
import { killedServer } from './killed-server.ts'
import { lostLedger } from './lost-ledger.ts'
import { mailFaults } from './mail-faults.ts'
import { overload } from './overload.ts'
import { killedMaker } from './package/drill.ts'
import { parallelPosts } from './parallel-posts.ts'
import { postgresVersions } from './postgres-versions.ts'
import { restoredBackup } from './restored-backup.ts'
import { signalled } from './signalled.ts'
import { spreadsheets } from './spreadsheets.ts'
import { stoppedPostgres } from './stopped-postgres.ts'
import { strangers } from './strangers/drill.ts'
import { toldApart } from './told-apart.ts'
import { twoBuilds } from './two-builds/drill.ts'

/** In order; those of a group run in parallel, since they mostly wait. */
export const DRILLS: Drill[][] = [
  [killedServer],
  [lostLedger],
  [stoppedPostgres, mailFaults],
  [endedConnections, cutMigration, restoredBackup],
  [killedPostgres, signalled],
  [fullDisk],
  [parallelPosts],
  [killedSenders],
  [killedMaker],
  [overload],
  [strangers],
  [toldApart],
  [spreadsheets],
  [postgresVersions],
  [twoBuilds],
]

export const FULL: Size = {
  kills: 50,
  stops: 10,
  rounds: 2,
  slowMail: 25,
  addresses: 50,
  mails: 10_000,
  storm: 60,
  strangers: { rounds: 20, requests: 20_000 },
  patience: 1,
}

export const SHORT: Size = {
  kills: 1,
  stops: 2,
  rounds: 1,
  slowMail: 1,
  addresses: 2,
  mails: 200,
  storm: 3,
  strangers: { rounds: 1, requests: 600 },
  patience: 6,
}
