import { beforeAll, describe, expect, it, vi } from 'vitest'
import { listLinks } from '@/lib/deliveries/admin-queries'
import { deliveryLinks, endDeliveryLink, makeDeliveryLink, receivedLinkState } from '@/lib/deliveries/links'
import { noteOpening } from '@/lib/deliveries/note-opening'
import { receivedDelivery } from '@/lib/deliveries/received'
import { deliveryLink } from '@/lib/deliveries/schema'
import { errorSentence } from '@/lib/i18n/error-words'
import { db } from '@/lib/platform/db'
import { DAY, makeToken, tokenSubject } from '@/lib/platform/tokens'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN } from '@/testing/scenes/authorized'
import { deliveredDelivery, handedOver, receivedToken, startedDelivery } from '@/testing/scenes/deliveries'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'

const SOON = { label: 'The desk', days: 14 }

let delivery: number

beforeAll(async () => {
  await useSeededDatabase()
  await confirmedSignature({ country: 'US' })
  await confirmedSignature()
  delivery = await deliveredDelivery({ fields: ['country'] })
})

/** Runs `look` that many days from now. */
async function later<Result>(days: number, look: () => Promise<Result>): Promise<Result> {
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + days * DAY * 1000)
  const result = await look()
  clock.mockRestore()
  return result
}

describe('a recipient’s link', () => {
  it('opens what was handed over until it expires, in the recipient’s language', async () => {
    await db().delivery.update({ where: { id: delivery }, data: { toLanguage: 'es' } })
    const link = await makeDeliveryLink(ADMIN, delivery, SOON)
    expect(link).toContain('/es/received/')
    const token = link?.split('/').pop() ?? ''
    expect(await receivedDelivery(token)).toMatchObject({
      ...{ id: delivery, count: 2, files: 'none', left: null, gone: null, versions: [{ name: '1' }] },
      places: [
        { country: 'MX', count: 1, regions: [] },
        { country: 'US', count: 1, regions: [] },
      ],
    })
    expect(await later(13.9, () => receivedLinkState(token))).toBe('opens')
    expect(await later(14.1, () => receivedLinkState(token))).toBe('over')
    expect(await later(14.1, () => receivedDelivery(token))).toBeNull()
  })

  it('tells regions too where these were handed over, by what was written before there was a list', async () => {
    const ids = [
      await confirmedSignature({ country: 'US', region: 'US-TX' }),
      await confirmedSignature({ country: 'US' }),
      await confirmedSignature({ country: 'NO', region: 'Oslo' }),
    ].map(({ id }) => id)
    await db().signature.update({ where: { id: ids[1] }, data: { region: 'texas' } })
    const found = await receivedDelivery(await receivedToken(await deliveredDelivery({ again: 'on' })))
    expect(found?.places).toEqual([
      {
        ...{ country: 'US', count: 3 },
        regions: [
          { code: 'US-TX', count: 2 },
          { code: null, count: 1 },
        ],
      },
      { country: 'MX', count: 1, regions: [] },
      { country: 'NO', count: 1, regions: [] },
    ])
  })

  it('ends at once, once, and no other with it', async () => {
    const [token, other] = [await receivedToken(delivery), await receivedToken(delivery, 'The press office')]
    const id = tokenSubject(token) ?? ''
    expect([await endDeliveryLink(ADMIN, id), await endDeliveryLink(ADMIN, id)]).toEqual([true, false])
    expect([await receivedLinkState(token), await receivedLinkState(other)]).toEqual(['over', 'opens'])
    const [, ended] = await deliveryLinks(ADMIN, delivery)
    expect(ended).toMatchObject({ id, label: 'The desk', endedAt: expect.any(Date) })
  })

  it('is made for nothing that was not handed over, and lasts no longer than the files', async () => {
    const waiting = await startedDelivery({ again: 'on' })
    expect(await makeDeliveryLink(ADMIN, waiting, SOON)).toBeNull()
    expect(await makeDeliveryLink(ADMIN, 999_999, SOON)).toBeNull()
    await handedOver(waiting, { filesUntil: new Date(Date.now() + 2 * DAY * 1000) })
    const token = await receivedToken(waiting)
    expect(await later(1.9, () => receivedLinkState(token))).toBe('opens')
    expect(await later(2.1, () => receivedLinkState(token))).toBe('over')
    await db().delivery.update({ where: { id: waiting }, data: { files: 'none' } })
    expect(await receivedLinkState(token)).toBe('over')
  })

  it('is made for whole days, no more than files are kept', () => {
    expect(deliveryLink.parse({ label: 'The desk', days: '60' }).days).toBe(60)
    for (const days of ['0', '61', '1.5', '-1', '', 'ten']) {
      const asked = deliveryLink.safeParse({ label: 'The desk', days })
      expect(asked.error?.issues.map(({ message }) => errorSentence(message, 'en'))).toEqual([
        'Write a whole number of days from 1 to 60.',
      ])
    }
  })

  it('is no other’s: neither a guess, nor another purpose’s, nor another link’s', async () => {
    const token = await receivedToken(delivery)
    const [id = '', expiry, mac] = token.split('.')
    const wrong = [
      'nonsense',
      makeToken('preview', id, 1, DAY),
      makeToken('received', crypto.randomUUID(), 1, DAY),
      [tokenSubject(await receivedToken(delivery)), expiry, mac].join('.'),
      [id, 'zzzzzzz', mac].join('.'),
    ]
    for (const each of wrong) expect(await receivedLinkState(each)).toBe('wrong')
  })

  it('is opened apart from another of the same label', async () => {
    const [token, other] = [
      await receivedToken(delivery, 'The archive'),
      await receivedToken(delivery, 'The archive'),
    ]
    await noteOpening(token)
    await noteOpening(other)
    await noteOpening(other, 'signatures.pdf')
    const links = await listLinks(ADMIN, delivery)
    const uses = [token, other].map((each) => {
      const link = links.find(({ id }) => id === tokenSubject(each))
      return [link?.openings.length, link?.downloads.length]
    })
    expect(uses).toEqual([
      [1, 0],
      [1, 1],
    ])
  })

  it('is audited with its label and id when it is opened, once a minute, and without its token', async () => {
    const fresh = await startedDelivery({ again: 'on' })
    await handedOver(fresh)
    const token = await receivedToken(fresh)
    await Promise.all([noteOpening(token), noteOpening(token), noteOpening(token, 'signatures.pdf')])
    await noteOpening(token, 'package.zip')
    await later(0.001, () => noteOpening(token))
    await endDeliveryLink(ADMIN, tokenSubject(token) ?? '')
    await noteOpening(token, 'signatures.pdf')
    await noteOpening('nonsense')
    const verbs = await auditedVerbs(`delivery:${fresh}`)
    expect(verbs.toSorted()).toEqual([
      ...[
        'download-through-link',
        'download-through-link',
        'end-delivery-link',
        'make-delivery',
        'make-delivery-link',
      ],
      ...['open-delivery-link', 'open-delivery-link'],
    ])
    const events = await db().auditEvent.findMany({ where: { subject: `delivery:${fresh}` } })
    const opened = events.filter(({ verb }) => /-link$/.test(verb))
    expect(opened.every(({ detail }) => Object(detail).link === 'The desk')).toBe(true)
    expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain(token.split('.')[2])
  })
})
