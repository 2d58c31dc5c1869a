import { killedSenders } from './broadcast/drill.ts'
import { cutMigration } from './cut-migration.ts'
import type { Drill, Size } from './drill.ts'
import { endedConnections } from './ended-connections.ts'
import { fullDisk } from './full-disk.ts'
import { killedPostgres } from './killed-postgres.ts'
import { killedServer } from './killed-server.ts'
import { mailFaults } from './mail-faults.ts'
import { overload } from './overload.ts'
import { parallelPosts } from './parallel-posts.ts'
import { postgresVersions } from './postgres-versions.ts'
import { restoredBackup } from './restored-backup.ts'
import { signalled } from './signalled.ts'
import { stoppedPostgres } from './stopped-postgres.ts'

/** In the order they are played; those of a group beside each other, since each waits more than it works. */
export const DRILLS: Drill[][] = [
  [killedServer],
  [stoppedPostgres, mailFaults],
  [fullDisk],
  [parallelPosts],
  [killedSenders],
  [overload],
]

/** What `npm run test:faults` plays beside them, and `npm test` has no time for. */
export const LONG: Drill[][] = [
  [postgresVersions],
  [endedConnections, cutMigration, restoredBackup],
  [killedPostgres, signalled],
]

/** What `npm run test:faults` does, on a machine that does nothing else. */
export const FULL: Size = {
  kills: 50,
  stops: 10,
  rounds: 2,
  slowMail: 25,
  addresses: 50,
  mails: 10_000,
  storm: 60,
  patience: 1,
}

/** What `npm test` does: each fault once or twice, while other tests share the machine and its time. */
export const SHORT: Size = {
  kills: 1,
  stops: 2,
  rounds: 1,
  slowMail: 1,
  addresses: 2,
  mails: 200,
  storm: 3,
  patience: 6,
}
