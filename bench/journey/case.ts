import { freePort } from '@/server/host/free-port'
import { measure } from '@/tools/load/measure'
import type { Case } from '../case.ts'
import { Database } from '../database.ts'
import { startMeasuredSite } from '../site.ts'
import { differences } from '../verify.ts'
import type { JourneyPlan } from './program.ts'

const PROGRAM = new URL('./program.ts', import.meta.url)

/** Page, form, mail, link, press and what follows, by as many people at once as connections, on a site that mails. */
export const journeyCase: Case = {
  name: 'journey',
  title: 'whole journeys, from the page to being counted',
  writes: true,
  needs: 'own site',
  when: 'empty',
  async measure({ warmUp, seconds, run }, people) {
    // Starting a site sets this process's secrets to its own; the other cases go on with theirs.
    const own = { ...process.env }
    const smtpPort = await freePort()
    const site = await startMeasuredSite(1, {
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      MAIL_FROM: 'Campaign <campaign@example.org>',
    })
    const database = site.databaseUrl ? await Database.open(site.databaseUrl) : null
    try {
      if (!database) throw new Error('A journey needs a database')
      const before = await database.count()
      const domain = `journey-${run}.example.org`
      const [target = ''] = site.targets
      const plan: JourneyPlan = { target, smtpPort, domain, people, warmUp, seconds }
      const measured = await measure(PROGRAM, plan, { site: site.pids, database: database.pids })
      const { counted = 0, ...others } = measured.load.outcomes[0] ?? {}
      const problems = Object.entries(others).map(([outcome, times]) => `${times} × ${outcome}`)
      const written = { signed: counted, confirmed: counted, signedIn: domain, confirmedIn: domain }
      problems.push(...(await differences(database, written, before)))
      // What is mailed after the last journey finds no mail server any more.
      problems.push(...site.complaints().filter((line) => !line.includes('DeliveryError')))
      return { ...measured, problems, verified: String(counted) }
    } finally {
      await database?.close()
      await site.stop()
      Object.assign(process.env, own)
    }
  },
}
