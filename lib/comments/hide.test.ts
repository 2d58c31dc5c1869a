import { beforeAll, describe, expect, it } from 'vitest'
import { dryRunHiding } from '@/lib/comments/dry-run'
import { hideComment, hideComments, showComment } from '@/lib/comments/hide'
import { dryRunDelivery } from '@/lib/deliveries/dry-run'
import { db } from '@/lib/platform/db'
import { findSignature, listSignatures } from '@/lib/signatures/admin-queries'
import { exportSignatures } from '@/lib/signatures/export'
import { signerPage } from '@/lib/signatures/queries'
import { ADMIN } from '@/testing/scenes/authorized'
import { deliveredDelivery, startedDelivery, withoutMaking } from '@/testing/scenes/deliveries'
import { confirmedSignature, signatureToken, useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

async function commented(country: string, comment = 'They live in Elm Street 5.') {
  return confirmedSignature({ country, comment, email: `${crypto.randomUUID()}@signer.example` })
}

async function exported(country: string): Promise<string> {
  const pieces: string[] = []
  const lines = await exportSignatures(ADMIN, { country }, { addresses: false })
  for await (const piece of lines) pieces.push(piece)
  return pieces.join('')
}

async function lastEvent(verb: string) {
  return db().auditEvent.findFirst({ where: { verb }, orderBy: { id: 'desc' } })
}

describe('hiding a comment', () => {
  it('takes it out of what is handed over and exported, and leaves the signature counted', async () => {
    const { id } = await commented('IS')
    expect((await dryRunDelivery(ADMIN, { country: 'IS' }, ['comment'])).comments).toBe(1)
    expect(await hideComment(ADMIN, id, 'personalData')).toBe(true)
    const { count, comments, sample } = await dryRunDelivery(ADMIN, { country: 'IS' }, ['comment'])
    expect({ count, comments }).toEqual({ count: 1, comments: 0 })
    expect(JSON.stringify(sample)).not.toContain('Elm Street')
    const table = await exported('IS')
    expect(table).not.toContain('Elm Street')
    expect(table).toContain('personalData')
    expect(await findSignature(ADMIN, id)).toMatchObject({
      ...{ state: 'confirmed', comment: 'They live in Elm Street 5.', commentHiddenReason: 'personalData' },
    })
    expect(await lastEvent('hide-comment')).toMatchObject({
      ...{ adminId: ADMIN.id, subject: `signature:${id}`, detail: { why: 'personalData' } },
    })
    expect(await hideComment(ADMIN, id, 'insult')).toBe(false)
  })

  it('is said on the page of its signer, until it is shown again', async () => {
    const signature = await commented('FI')
    const page = () => signerPage(signatureToken(signature), 'en')
    expect((await page())?.commentHiddenReason).toBeNull()
    await hideComment(ADMIN, signature.id, 'insult')
    expect((await page())?.commentHiddenReason).toBe('insult')
    expect(await showComment(ADMIN, signature.id)).toBe(true)
    expect(await showComment(ADMIN, signature.id)).toBe(false)
    expect((await page())?.commentHiddenReason).toBeNull()
    expect(await exported('FI')).toContain('Elm Street')
  })

  it('needs a comment', async () => {
    const { id } = await confirmedSignature({ country: 'FI' })
    expect(await hideComment(ADMIN, id, 'insult')).toBe(false)
    expect(await hideComment(ADMIN, crypto.randomUUID(), 'insult')).toBe(false)
  })

  it('has stored files made anew, and no others', async () => {
    const { id } = await commented('DK')
    const handedOver = await deliveredDelivery()
    await commented('DK')
    const other = await startedDelivery()
    await withoutMaking(other)
    await hideComment(ADMIN, id, 'threat')
    const filesOf = async (delivery: number) =>
      (await db().delivery.findUniqueOrThrow({ where: { id: delivery } })).files
    expect(await filesOf(handedOver)).toBe('stale')
    expect(await filesOf(other)).toBe('stored')
  })
})

describe('hiding many', () => {
  it('takes the chosen ones, and notes how many and why', async () => {
    const [one, other, left] = [await commented('NO'), await commented('NO'), await commented('NO')]
    expect(await hideComments(ADMIN, { ids: [one.id, other.id] }, 'advertising')).toBe(2)
    const shown = await listSignatures(ADMIN, { country: 'NO', comment: 'hidden' })
    expect(shown.signatures.map(({ id }) => id).toSorted()).toEqual([one.id, other.id].toSorted())
    expect((await findSignature(ADMIN, left.id))?.commentHiddenAt).toBeNull()
    expect(await lastEvent('hide-comments')).toMatchObject({ detail: { count: 2, why: 'advertising' } })
  })

  it('counts first, shows some, and then takes what was counted', async () => {
    await commented('SE')
    await confirmedSignature({ country: 'SE' })
    const { count, until, sample } = await dryRunHiding(ADMIN, { country: 'SE' })
    expect({ count, comments: sample.map(({ comment }) => comment) }).toEqual({
      count: 1,
      comments: ['They live in Elm Street 5.'],
    })
    const later = await commented('SE')
    await db().signature.update({
      where: { id: later.id },
      data: { submittedAt: new Date(Date.parse(until) + 60_000) },
    })
    const filter = { country: 'SE' }
    expect(await hideComments(ADMIN, { filter, until: new Date(until) }, 'offTopic')).toBe(1)
    expect((await findSignature(ADMIN, later.id))?.commentHiddenAt).toBeNull()
  })
})
