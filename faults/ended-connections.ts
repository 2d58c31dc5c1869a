import { setTimeout as wait } from 'node:timers/promises'
import { Confirmers } from './confirmers.ts'
import type { Drill } from './drill.ts'
import { unavailablePages } from './expected-responses.ts'
import { atLeast, exactly, info, none, within } from './figures.ts'
import { waitUntilDrained } from './queue.ts'
import { runStatement } from './run-statement.ts'
import { Signers, waitForSignatures } from './signers.ts'
import { compareCount, compareMails, compareSignatures } from './verify.ts'

const END_EVERY_MS = 300
const ENDING_MS = 20_000
const RUNS_MS = { least: 3_000, more: 6_000 }
const BACK_WITHIN = 5
const DRAINED_WITHIN = 120
const IDLE = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND state = 'idle' AND pid <> pg_backend_pid()`

export const endedConnections: Drill = {
  name: 'ended-connections',
  title: 'Connections ended while idle',
  apart: true,
  async run(scene, { stops, patience }) {
    const mail = await scene.mail()
    const postgres = await scene.postgres(await scene.data())
    const addresses = { DATABASE_URL: postgres.url, DATABASE_OWNER_URL: postgres.ownerUrl }
    const site = await scene.site(await scene.folder(), mail, { LIMITS: 'off', ...addresses })
    await site.start()
    const signers = new Signers([site.origin], 'ended', { many: 8, rest: 40 })
    const confirmers = new Confirmers(mail, site.origin)
    await unavailablePages(site)
    for (const people of [signers, confirmers]) people.begin()
    let ended = 0
    let slowest = 0
    try {
      for (const until = performance.now() + ENDING_MS; performance.now() < until;) {
        ended += (await runStatement(postgres.ownerUrl, IDLE)).length
        await wait(END_EVERY_MS)
      }
      for (let stop = 1; stop <= stops; stop++) {
        await postgres.stop(stop % 3 ? 'fast' : 'immediate')
        await postgres.startAgain()
        slowest = Math.max(slowest, await waitForSignatures(signers, 1))
        await wait(RUNS_MS.least + Math.random() * RUNS_MS.more)
      }
    } finally {
      await Promise.all([signers.end(), confirmers.end()])
    }
    await waitUntilDrained(postgres.url, DRAINED_WITHIN)
    return [
      atLeast('idle connections ended', ended, 100),
      info('restarts of PostgreSQL', stops),
      within('longest until signed again', slowest, BACK_WITHIN * patience),
      exactly('ends of the site', site.lives ? 0 : 1, 0),
      none('wrong answers at the end', await unavailablePages(site)),
      ...(await compareSignatures(postgres.url, signers)),
      ...(await compareCount(postgres.url, confirmers.acknowledged)),
      ...compareMails(mail, signers, 0),
    ]
  },
}
