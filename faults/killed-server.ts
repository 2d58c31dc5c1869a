import { findPostgres } from '@/server/postgres/embedded-postgres'
import { until } from '@/testing/until'
import { Confirmers } from './confirmers.ts'
import type { Drill } from './drill.ts'
import { info, within } from './figures.ts'
import type { KillableSite } from './killable-site.ts'
import { lockedJobs, waitUntilDrained } from './queue.ts'
import { Signers, waitForSignatures } from './signers.ts'
import { compareLedger } from './verify-ledger.ts'
import { compareCount, compareMails, compareSignatures } from './verify.ts'

const READY_WITHIN = 5
const TAKEN_UP_WITHIN = 5
const DRAINED_WITHIN = 120
// So that most kills hit a mail under way.
const MAIL_TAKES_MS = 40
// At most so many mails are under way, and each may have been accepted unnoticed.
const WORKERS = 5

export const killedServer: Drill = {
  name: 'killed-server',
  title: 'The server killed under load',
  async run(scene, { kills, patience }) {
    const mail = await scene.mail()
    const dataDir = await scene.data()
    const site = await scene.site(dataDir, mail, { LIMITS: 'off' })
    mail.delay = MAIL_TAKES_MS
    await site.start()
    const signers = new Signers([site.origin], 'kill', { many: 8, rest: 40 })
    const confirmers = new Confirmers(mail, site.origin)
    for (const people of [signers, confirmers]) people.begin()
    const times: Times[] = []
    try {
      for (let kill = 1; kill <= kills; kill++) times.push(await killOnce(site, dataDir, signers))
    } finally {
      await Promise.all([signers.end(), confirmers.end()])
    }
    mail.delay = 0
    const databaseUrl = await urlOf(dataDir)
    await waitUntilDrained(databaseUrl, DRAINED_WITHIN)
    return [
      info('kills', times.length),
      within(
        'longest until ready again',
        Math.max(...times.map(({ ready }) => ready)),
        READY_WITHIN * patience,
      ),
      info(
        'jobs under way at the kills',
        times.reduce((sum, { left }) => sum + left, 0),
      ),
      within(
        'longest until these were taken up again, once ready',
        Math.max(...times.map(({ takenUp }) => takenUp)),
        TAKEN_UP_WITHIN * patience,
      ),
      ...(await compareSignatures(databaseUrl, signers)),
      ...(await compareCount(databaseUrl, confirmers.acknowledged)),
      ...(await compareLedger(databaseUrl)),
      ...compareMails(mail, signers, kills * WORKERS),
    ]
  },
}

type Times = { ready: number; left: number; takenUp: number }

async function killOnce(site: KillableSite, dataDir: string, signers: Signers): Promise<Times> {
  await waitForSignatures(signers, 50)
  await site.kill()
  // PostgreSQL survives as an orphan.
  const left = await lockedJobs(await urlOf(dataDir))
  const ready = await site.start()
  const databaseUrl = await urlOf(dataDir)
  const takenUp = await until(
    'its jobs are taken up',
    async () => !(await lockedJobs(databaseUrl)).some((job) => left.includes(job)),
    { seconds: 60 },
  )
  return { ready, left: left.length, takenUp }
}

async function urlOf(dataDir: string): Promise<string> {
  const addresses = await findPostgres(dataDir)
  if (!addresses) throw new Error('PostgreSQL does not run')
  return addresses.url
}
