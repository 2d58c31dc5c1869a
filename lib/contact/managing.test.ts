import { beforeAll, beforeEach, expect, it } from 'vitest'
import { contactState, listMessages, messageById, type MessageFilter } from '@/lib/contact/admin-queries'
import { deleteMessage } from '@/lib/contact/delete'
import { markAnswered } from '@/lib/contact/mark-answered'
import { purgeMessages } from '@/lib/contact/purge'
import { db } from '@/lib/platform/db'
import { auditedVerbs, newAdmin } from '@/testing/scenes/admins'
import { ADMIN, anAdmin, JOB } from '@/testing/scenes/authorized'
import { receivedMessage } from '@/testing/scenes/contact'
import { useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)
beforeEach(() => db().contactMessage.deleteMany())

it('messages are listed newest first, a page at a time', async () => {
  const first = await receivedMessage({ name: 'Ana Pérez', topic: 'press' })
  const others = [await receivedMessage(), await receivedMessage()]
  const { messages, next } = await listMessages(ADMIN, null, {}, 2)
  expect(messages.map(({ id }) => id)).toEqual(others.toReversed())
  expect(await listMessages(ADMIN, next, {}, 2)).toMatchObject({
    messages: [{ id: first, name: 'Ana Pérez', topic: 'press', answeredAt: null }],
    next: null,
  })
})

it('messages are listed by what they are about, and by whether they wait', async () => {
  const press = await receivedMessage({ topic: 'press' })
  const answered = await receivedMessage({ topic: 'problem' })
  await markAnswered(anAdmin('owner', (await newAdmin()).id), answered, true)
  const idsOf = async (filter: MessageFilter) =>
    (await listMessages(ADMIN, null, filter)).messages.map(({ id }) => id)
  expect(await idsOf({ state: 'waiting' })).toEqual([press])
  expect(await idsOf({ state: 'answered' })).toEqual([answered])
  expect(await idsOf({ topic: 'press' })).toEqual([press])
  expect(await idsOf({ topic: 'press', state: 'answered' })).toEqual([])
})

it('one is opened in clear, and marked as answered, and as waiting again, by somebody and once', async () => {
  const { id: adminId, email } = await newAdmin()
  const owner = anAdmin('owner', adminId)
  const id = await receivedMessage({ email: 'ana@example.org', message: 'One\ntwo' })
  expect(await messageById(ADMIN, id)).toMatchObject({
    name: null,
    email: 'ana@example.org',
    text: 'One\ntwo',
    answeredBy: null,
  })
  expect(await contactState(ADMIN)).toEqual({ waiting: 1, hasAddress: false })
  expect(await markAnswered(owner, id, true)).toBe(true)
  expect(await markAnswered(owner, id, true)).toBe(false)
  expect(await messageById(ADMIN, id)).toMatchObject({
    answeredAt: expect.any(Date),
    answeredBy: email,
  })
  expect((await contactState(ADMIN)).waiting).toBe(0)
  expect(await markAnswered(owner, id, false)).toBe(true)
  expect(await messageById(ADMIN, id)).toMatchObject({ answeredAt: null, answeredBy: null })
  expect(await deleteMessage(owner, id)).toBe(true)
  expect(await deleteMessage(owner, id)).toBe(false)
  expect(await messageById(ADMIN, id)).toBeNull()
  const audited = await auditedVerbs(`message:${id}`)
  expect(audited.filter((verb) => verb !== 'read')).toEqual([
    'answer-message',
    'reopen-message',
    'delete-message',
  ])
  expect(audited).toContain('read')
})

it('messages are deleted 90 days after the answer, and after a year without one', async () => {
  const ages = [
    { created: 400, answered: 91, kept: false },
    { created: 400, answered: 89, kept: true },
    { created: 366, answered: null, kept: false },
    { created: 364, answered: null, kept: true },
  ]
  const kept: number[] = []
  for (const { created, answered, kept: stays } of ages) {
    const id = await receivedMessage()
    await db().$executeRaw`
      UPDATE contact_messages SET created_at = now() - make_interval(days => ${created}),
        answered_at = now() - make_interval(days => ${answered}::int) WHERE id = ${id}`
    if (stays) kept.push(id)
  }
  expect(await purgeMessages(JOB)).toBe(2)
  const left = await db().contactMessage.findMany({ orderBy: { id: 'asc' } })
  expect(left.map(({ id }) => id)).toEqual(kept)
})
