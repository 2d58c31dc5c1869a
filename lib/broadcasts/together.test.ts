import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { broadcastById } from '@/lib/broadcasts/admin-queries'
import { publishedUpdate, startedBroadcast } from '@/testing/scenes/broadcasts'
import { Mailing, makeDue, sendAll } from '@/testing/scenes/mailing'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const mailing = new Mailing(5)
const { mail } = mailing

beforeAll(() => mailing.open())
beforeAll(useSeededDatabase)
afterAll(() => mailing.close())
beforeEach(() => mailing.begin())

it('sends some mails at once, each once and with its own outcome', async () => {
  await mailing.subscribers(12)
  mail.arrange(mailing.address(2), 'bounces')
  mail.arrange(mailing.address(5), 'refuses with 5xx')
  mail.arrange(mailing.address(7), 'cut after DATA')
  const id = await startedBroadcast(await publishedUpdate())
  const before = mail.count
  await sendAll(id)
  await makeDue(id)
  await sendAll(id)
  await makeDue(id)
  await sendAll(id)
  expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 11, failed: 1 } })
  expect(mail.count - before).toBe(12)
  expect(mail.unknownDuplicates()).toBe(0)
})
