import { db, disconnect } from '@/lib/platform/db'
import { confirm } from '@/lib/signatures/confirm'
import { remove } from '@/lib/signatures/remove'
import { withdraw } from '@/lib/signatures/withdraw'
import { aggregateEvents } from '@/lib/tallies/aggregate'
import { reconcile } from '@/lib/tallies/reconcile'
import { localTime } from '@/lib/time-zones/rules'
import { publishDue } from '@/lib/updates/publish-due'
import { stateOf } from '@/lib/updates/rules'
import { seed } from '@/prisma/seed'
import { migrate } from '@/server/database/migrate'
import { startLedgerLoop } from '@/server/jobs/ledger-loop'
import { startJobs } from '@/server/jobs/start-jobs'
import { ADMIN, ADMIN_ID } from '@/testing/scenes/authorized'
import { publishedUpdate, startedBroadcast } from '@/testing/scenes/broadcasts'
import { Mailing, sendAll } from '@/testing/scenes/mailing'
import { actToken, confirmationToken, CORRECTIONS, pendingSignature } from '@/testing/scenes/signatures'
import { draftUpdate, schedule } from '@/testing/scenes/updates'
import { until } from '@/testing/until'

// A campaign's life cycle; the last line of output is the result (testing/drivers/smoke-test.ts).

const MINUTE = 60_000
const SIGNERS = 4
const ZONE = 'America/Mexico_City'

const { DATABASE_URL = '', DATABASE_OWNER_URL } = process.env
const mailing = new Mailing()
await mailing.open()
if (DATABASE_OWNER_URL) await migrate(DATABASE_OWNER_URL, { siteUrl: DATABASE_URL })
await seed()
await mailing.begin()
const jobs = await startJobs()
const sequencing = startLedgerLoop(DATABASE_URL)
const answers = await signing()
const words = await publishing()
const sent = await broadcasting()
const drift = await reconcile()
const figures = await figuresOf()
await jobs.stop()
await sequencing.stop()
await mailing.close()
await disconnect()
console.log(JSON.stringify({ answers, words, sent, drift, ...figures }))
process.exit()

/** Four people sign and confirm; one withdraws, one is removed, one confirms twice. */
async function signing(): Promise<string[]> {
  const answers: string[] = []
  for (let n = 0; n < SIGNERS; n++) {
    const row = await pendingSignature({ email: mailing.address(n), wantsUpdates: true })
    await mailed(2 * n + 1)
    const choices = { ...CORRECTIONS, wantsUpdates: true }
    answers.push(await confirm(confirmationToken(row), choices))
    await mailed(2 * n + 2)
    if (n === 0) await withdraw(actToken(row))
    if (n === 1) await remove(ADMIN, row.id, 'Signed by a program')
    if (n === 2) answers.push(await confirm(confirmationToken(row), choices))
  }
  await aggregateEvents()
  return answers
}

async function mailed(mails: number): Promise<void> {
  await until('it is mailed', () => mailing.mail.count >= mails, { seconds: 30 })
}

async function publishing(): Promise<string[]> {
  const { id } = await draftUpdate()
  const time = { ...localTime(new Date(Date.now() + 5 * MINUTE), ZONE), zone: ZONE }
  const { state } = await schedule(ADMIN_ID, id, 'en', time)
  const now = async () => {
    await publishDue()
    return stateOf(await db().updateWords.findFirstOrThrow({ where: { updateId: id } }))
  }
  const before = await now()
  await db().updateWords.updateMany({
    where: { updateId: id },
    data: { scheduledFor: new Date(Date.now() - 1_000) },
  })
  return [state, before, await now()]
}

async function broadcasting(): Promise<number> {
  const id = await startedBroadcast(await publishedUpdate())
  await sendAll(id)
  return db().broadcastStamp.count({ where: { broadcastId: id, state: 'sent' } })
}

async function figuresOf() {
  const { count } = await db().campaign.findUniqueOrThrow({ where: { id: 1 } })
  const { _sum: tallies } = await db().tally.aggregate({
    _sum: { confirmed: true, withdrawn: true, removed: true },
  })
  return { count, tallies, late: await late() }
}

async function late(): Promise<number> {
  const [inSql] = await db().$queryRaw<{ late: number }[]>`
    SELECT count(*)::int AS late FROM (
      SELECT confirmed_at AS at FROM signatures UNION ALL SELECT withdrawn_at FROM signatures
      UNION ALL SELECT removed_at FROM signatures UNION ALL SELECT at FROM audit_events
      UNION ALL SELECT begun_at FROM broadcast_stamps UNION ALL SELECT hour + interval '1 hour' FROM tallies
    ) AS moments WHERE abs(extract(epoch FROM now() - at)) > 3600`
  const rows = await db().signature.findMany({ select: { confirmedAt: true, mailsOn: true } })
  const today = new Date().toISOString().slice(0, 10)
  const here = rows.filter(
    ({ confirmedAt, mailsOn }) =>
      Math.abs(Date.now() - (confirmedAt ?? new Date()).getTime()) > MINUTE * 10 ||
      mailsOn.toISOString().slice(0, 10) !== today,
  )
  return (inSql?.late ?? 0) + here.length
}
