import { setTimeout as wait } from 'node:timers/promises'
import type { MailServer } from '@/testing/doubles/mail-server'
import { until } from '@/testing/until'
import { Confirmers } from './confirmers.ts'
import type { Drill } from './drill.ts'
import { unavailablePages, wrongRefusals } from './expected-responses.ts'
import { exactly, info, none, within } from './figures.ts'
import type { KillableSite } from './killable-site.ts'
import { waitUntilDrained } from './queue.ts'
import type { RestartablePostgres } from './restartable-postgres.ts'
import { Signers, waitForSignatures } from './signers.ts'
import { compareCount, compareMails, compareSignatures } from './verify.ts'

const BACK_WITHIN = 5
const ANSWERED_WITHIN = 5
const AWAY_MS = 1_500
const DRAINED_WITHIN = 120
const TAKEN_OR_REFUSED = /^202$|^303 \/thanks$|^503 with/

export const stoppedPostgres: Drill = {
  name: 'stopped-postgres',
  title: 'PostgreSQL stopped under load',
  async run(scene, { stops, patience }) {
    const mail = await scene.mail()
    const postgres = await scene.postgres(await scene.data())
    const site = await scene.site(await scene.folder(), mail, { LIMITS: 'off', DATABASE_URL: postgres.url })
    await site.start()
    const signers = new Signers([site.origin], 'stop', { many: 8, rest: 40 })
    const confirmers = new Confirmers(mail, site.origin)
    await unavailablePages(site)
    for (const people of [signers, confirmers]) people.begin()
    const outages: Outage[] = []
    try {
      for (let stop = 1; stop <= stops; stop++) {
        await waitForSignatures(signers, 50)
        outages.push(await stopOnce(site, mail, postgres, signers, stop % 2 ? 'fast' : 'immediate'))
      }
    } finally {
      await Promise.all([signers.end(), confirmers.end()])
    }
    await waitUntilDrained(postgres.url, DRAINED_WITHIN)
    const longest = (of: (outage: Outage) => number) => Math.max(...outages.map(of))
    return [
      info('stops', outages.length),
      none(
        'wrong answers while it was away',
        outages.flatMap(({ wrong }) => wrong),
      ),
      within('longest wait for an answer', signers.slowest, ANSWERED_WITHIN * patience),
      within(
        'longest until signed again',
        longest(({ signed }) => signed),
        BACK_WITHIN * patience,
      ),
      within(
        'longest until mailed again',
        longest(({ mailed }) => mailed),
        BACK_WITHIN * patience,
      ),
      exactly('crashes of the site', site.lives ? 0 : 1, 0),
      none('other answers to who signs', signers.othersThan(TAKEN_OR_REFUSED)),
      ...(await compareSignatures(postgres.url, signers)),
      ...(await compareCount(postgres.url, confirmers.acknowledged)),
      ...compareMails(mail, signers, 0),
    ]
  },
}

type Outage = { wrong: string[]; signed: number; mailed: number }

async function stopOnce(
  site: KillableSite,
  mail: MailServer,
  postgres: RestartablePostgres,
  signers: Signers,
  mode: 'fast' | 'immediate',
): Promise<Outage> {
  await postgres.stop(mode)
  const wrong = [...(await unavailablePages(site)), ...(await wrongRefusals(site))]
  if ((await site.statusOf('/readyz')) !== 503) wrong.push('/readyz is not 503')
  await wait(AWAY_MS)
  await postgres.startAgain()
  const mails = mail.count
  const [signed, mailed] = await Promise.all([
    waitForSignatures(signers, 1),
    until('mails are sent', () => mail.count > mails, { seconds: 60 }),
  ])
  return { wrong, signed, mailed }
}
