import { runStatement } from '@/faults/run-statement'
import { mostUnderWay } from '@/lib/broadcasts/rules'
import type { MailServer } from '@/testing/doubles/mail-server'
import { subscriberAddress } from '@/testing/scenes/subscribers'
import { until } from '@/testing/until'
import type { Drill } from '../drill.ts'
import { atMost, exactly, info, within, type Figure } from '../figures.ts'
import { Senders } from './senders.ts'

const DOMAINS = 20
const PROCESSES = 2
const CONNECTIONS = 5
// So that most kills hit a mail under way.
const MAIL_TAKES_MS = 3
const NEXT_WITHIN = 5
const DONE_WITHIN = 120

export const killedSenders: Drill = {
  name: 'broadcast',
  title: 'A broadcast whose sender is killed',
  async run(scene, { kills, mails, patience }) {
    const mail = await scene.mail()
    const postgres = await scene.postgres(await scene.data())
    const settings = { DATABASE_URL: postgres.url, SMTP_CONNECTIONS: String(CONNECTIONS) }
    const prepared = scene.program(
      'faults/broadcast/prepare.ts',
      [String(mails), String(DOMAINS)],
      mail,
      settings,
    )
    await prepared.line('may begin')
    mail.delay = MAIL_TAKES_MS
    const senders = new Senders(postgres.url, (name) =>
      scene.program('faults/broadcast/sender.mjs', [], mail, { ...settings, PGAPPNAME: name }),
    )
    const arrivals = arrivalsAt(mail)
    senders.begin(PROCESSES)
    const gaps: number[] = []
    for (let kill = 1; kill <= kills; kill++)
      gaps.push(await killAfter(Math.floor((mails * kill) / (kills + 1)), arrivals, senders))
    const rest = await until('the broadcast is done', async () => (await stateOf(postgres.url)) === 'done', {
      seconds: DONE_WITHIN * patience,
      every: 100,
    })
    return [
      info('mails', mails),
      info('kills', kills),
      within('longest from a kill to the next mail', Math.max(...gaps), NEXT_WITHIN * patience),
      info('from the last kill to the end', `${Math.round(rest / 1_000)} s`),
      ...(await compareDeliveries(postgres.url, mail, mails, kills)),
    ]
  },
}

type Arrivals = { count: number }

function arrivalsAt(mail: MailServer): Arrivals {
  const arrivals = { count: 0 }
  mail.onMail(() => (arrivals.count += 1))
  return arrivals
}

/** Returns the ms from the kill to the next mail. */
async function killAfter(many: number, arrivals: Arrivals, senders: Senders): Promise<number> {
  await until(`${many} mails came`, () => arrivals.count >= many, { seconds: DONE_WITHIN, every: 3 })
  await senders.killTheSender()
  const { count } = arrivals
  return until('another one sends', () => arrivals.count > count, { seconds: DONE_WITHIN, every: 5 })
}

async function stateOf(databaseUrl: string): Promise<string | undefined> {
  const [row] = await runStatement<{ state: string }>(databaseUrl, 'SELECT state FROM broadcasts')
  return row?.state
}

async function compareDeliveries(
  databaseUrl: string,
  mail: MailServer,
  mails: number,
  kills: number,
): Promise<Figure[]> {
  const addresses = Array.from({ length: mails }, (_, n) => subscriberAddress(n, DOMAINS))
  const [stamps] = await runStatement<{ sent: number; counted: number }>(
    databaseUrl,
    `SELECT (SELECT count(*)::int FROM broadcast_stamps WHERE state = 'sent') AS sent,
      (SELECT sum(sent)::int FROM broadcast_counts) AS counted`,
  )
  return [
    exactly('without a mail', addresses.filter((address) => !mail.hasMailed(address)).length, 0),
    atMost('mailed twice, those under way at a kill', mail.duplicates(), kills * mostUnderWay(CONNECTIONS)),
    exactly('of these not to be known by their Message-ID', mail.unknownDuplicates(), 0),
    exactly('mails to anybody else', mail.count - mail.duplicates() - mails, 0),
    exactly('stamped as sent', stamps?.sent ?? 0, mails),
    exactly('counted as sent', stamps?.counted ?? 0, mails),
  ]
}
