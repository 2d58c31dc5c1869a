import { beforeAll, beforeEach, expect, it } from 'vitest'
import { lastOpenings } from '@/lib/broadcasts/admin-queries'
import { approvedMails } from '@/lib/broadcasts/approved'
import { changesOf } from '@/lib/broadcasts/changes'
import { openingBlocks } from '@/lib/broadcasts/opening'
import { previewMail } from '@/lib/broadcasts/sample'
import { saveBroadcast } from '@/lib/broadcasts/save'
import { broadcastWords } from '@/lib/broadcasts/schema'
import { startBroadcast } from '@/lib/broadcasts/start'
import { stopBroadcast } from '@/lib/broadcasts/stop'
import { messageKey } from '@/lib/i18n/message-key'
import { db } from '@/lib/platform/db'
import { ADMIN } from '@/testing/scenes/authorized'
import {
  approvalOf,
  draftBroadcast,
  endPause,
  prepareBroadcasts,
  publishedUpdate,
} from '@/testing/scenes/broadcasts'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'

const WORDS = { subject: 'News', preview: 'In short' }
const OPENING = { greeting: 'Dear all,', intro: 'We *did* it.\n\nThank you.' }

beforeAll(useSeededDatabase)
beforeEach(() => prepareBroadcasts())

it('stands before the update in both parts, and is frozen with what is approved', async () => {
  await confirmedSignature({ email: `${crypto.randomUUID()}@example.org`, wantsUpdates: true })
  const updateId = await publishedUpdate(['en'])
  const id = await draftBroadcast(updateId)
  await saveBroadcast(ADMIN, updateId, { en: { ...WORDS, ...OPENING } })
  const mail = await previewMail({ updateId, broadcastId: id }, 'en')
  expect(mail?.text).toMatch(/Dear all,\n\nWe did it\.\n\nThank you\.\n\nNews/)
  expect(mail?.html).toMatch(/Dear all,<\/p>[\s\S]*We <em>did<\/em> it\.[\s\S]*<h1/)
  await startBroadcast(ADMIN, id, await approvalOf(updateId, id))
  await db().broadcastWords.updateMany({ where: { broadcastId: id }, data: { greeting: 'Hello,' } })
  expect((await approvedMails(id))[0]?.text).toContain('Dear all,')
  expect(await changesOf(id)).not.toBeNull()
  await endPause(id)
  await db().broadcast.update({ where: { id }, data: { state: 'sending' } })
  await stopBroadcast(ADMIN, id)
})

it('is what the next mailing of any update starts from', async () => {
  const first = await publishedUpdate(['en'])
  await draftBroadcast(first)
  await saveBroadcast(ADMIN, first, { en: { ...WORDS, ...OPENING } })
  expect(await lastOpenings()).toContainEqual({ locale: 'en', ...OPENING })
})

it('may be left out, in whole or in part', () => {
  expect(openingBlocks(null, 'https://example.org/')).toEqual([])
  expect(openingBlocks({ greeting: '', intro: '' }, 'https://example.org/')).toEqual([])
  expect(openingBlocks({ greeting: 'Hello', intro: '' }, 'https://example.org/')).toEqual(['Hello'])
  expect(broadcastWords.parse(WORDS)).toEqual({ ...WORDS, greeting: '', intro: '' })
})

it('cites nothing and shows nothing, since it belongs to no update', () => {
  for (const intro of ['As said [@key].', '![A map](picture:abc)'])
    expect(broadcastWords.safeParse({ ...WORDS, intro }).error?.issues).toMatchObject([
      { path: ['intro'], message: messageKey('introAlone') },
    ])
})
