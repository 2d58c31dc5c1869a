import { beforeAll, describe, expect, it } from 'vitest'
import { deliveryById, listDeliveries, readyDeliveries } from '@/lib/deliveries/admin-queries'
import { beginDeliveryUpdate } from '@/lib/deliveries/begin-update'
import { editDeliveryWords } from '@/lib/deliveries/edit-words'
import { deleteHistory, editHistory, writeHistory } from '@/lib/deliveries/history'
import { deliveries } from '@/lib/deliveries/queries'
import { addResponse, removeResponse } from '@/lib/deliveries/respond'
import { deliveryWords, history, response, responseWords } from '@/lib/deliveries/schema'
import type { Locale } from '@/lib/i18n/locales'
import { messageKey } from '@/lib/i18n/message-key'
import { pictureUses } from '@/lib/pictures/uses'
import { db } from '@/lib/platform/db'
import { citedPage, pageOfReference } from '@/lib/references/cited'
import { createReference } from '@/lib/references/create'
import { deleteReference } from '@/lib/references/delete'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN, ADMIN_ID, anAdmin } from '@/testing/scenes/authorized'
import { startedDelivery, withoutMaking } from '@/testing/scenes/deliveries'
import { aReferenceInput } from '@/testing/scenes/references'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

const EDITOR = anAdmin('editor')
const EARLIER = { to: 'El Ministro', toLanguage: 'es', date: '2016-05', count: '1,200' }

async function readyDelivery(): Promise<number> {
  await confirmedSignature()
  const id = await startedDelivery({ to: 'The Minister' })
  await db().delivery.update({ where: { id }, data: { count: 1 } })
  await withoutMaking(id)
  return id
}

async function handedOver(): Promise<number> {
  const id = await readyDelivery()
  await db().delivery.update({ where: { id }, data: { state: 'delivered', date: '2020-03-09' } })
  return id
}

function saysOf(id: number, body: string, locale: Locale = 'en') {
  return editDeliveryWords(EDITOR, id, [deliveryWords.parse({ locale, body })])
}

function responds(id: number, change: Record<string, string> = {}, text = '') {
  const input = response.parse({ kind: 'answered', date: '2020-04', office: '', ...change })
  return addResponse(EDITOR, id, input, [responseWords.parse({ locale: 'en', text })])
}

async function aReference(): Promise<{ id: number; key: string }> {
  const made = await createReference(ADMIN_ID, aReferenceInput())
  if ('refused' in made) throw new Error(made.refused)
  return made
}

async function publicUses(key: string) {
  const page = await pageOfReference(key)
  if (page === null) return null
  return (await citedPage(page, 'en')).references.find((each) => each.key === key)?.uses
}

describe('earlier history', () => {
  it('is public when it is written, edited or deleted', async () => {
    const id = await writeHistory(ADMIN, history.parse(EARLIER))
    const written = { id, to: 'El Ministro', toLanguage: 'es', date: '2016-05', count: 1200, before: true }
    expect(await deliveries()).toContainEqual(written)
    expect(await editHistory(ADMIN, id, history.parse({ ...EARLIER, date: '2016', count: '1,300' }))).toBe(
      true,
    )
    expect(await deliveries()).toContainEqual({ ...written, date: '2016', count: 1300 })
    expect(await deleteHistory(ADMIN, id)).toBe(true)
    expect((await deliveries()).some((each) => each.id === id)).toBe(false)
    expect(await deleteHistory(ADMIN, id)).toBe(false)
    expect(await auditedVerbs(`delivery:${id}`)).toEqual(['write-history', 'edit-history', 'delete-history'])
  })

  it('is never what the site handed over', async () => {
    const id = await handedOver()
    expect(await editHistory(ADMIN, id, history.parse(EARLIER))).toBe(false)
    expect(await deleteHistory(ADMIN, id)).toBe(false)
    expect(await deliveryById(EDITOR, id)).toMatchObject({ to: 'The Minister', date: '2020-03-09' })
  })

  it.each([
    { date: '2016-13' },
    { date: '1899' },
    { date: '2999' },
    { count: '0' },
    { count: '1.200' },
    { to: '' },
  ])('takes no %j', (change) => expect(history.safeParse({ ...EARLIER, ...change }).success).toBe(false))
})

it('counts thousands that a comma or a space marks, since a point may mean a fraction', () => {
  for (const count of ['1200', '1,200', '1 200', '1\u202f200'])
    expect(history.parse({ ...EARLIER, count }).count).toBe(1200)
  expect(history.safeParse({ ...EARLIER, count: '1.200' }).error?.issues[0]?.message).toBe(
    messageKey('thousandsPoint'),
  )
})

describe('the words of a delivery', () => {
  it('are kept by language; an empty text takes one out', async () => {
    const id = await readyDelivery()
    const both = [
      { locale: 'en' as const, body: 'We were there.' },
      { locale: 'es' as const, body: 'Estuvimos ahí.' },
    ]
    expect(await editDeliveryWords(EDITOR, id, both)).toEqual({ state: 'saved' })
    expect((await deliveryById(EDITOR, id))?.words).toEqual(expect.arrayContaining(both))
    await editDeliveryWords(EDITOR, id, [both[0]!, { locale: 'es', body: '' }])
    expect((await deliveryById(EDITOR, id))?.words).toEqual([both[0]])
    expect(await auditedVerbs(`delivery:${id}`)).toContain('edit-delivery-words')
  })

  it('are refused where they cite or show what is not there', async () => {
    const id = await readyDelivery()
    expect(await saysOf(id, 'So it is.[@nope-1999]\n\n![x](picture:nope)')).toEqual({
      state: 'unresolved',
      problems: {
        'en-body': [
          { is: 'unknown-citations', typed: ['[@nope-1999]'] },
          { is: 'unknown-pictures', typed: ['picture:nope'] },
        ],
      },
    })
    expect((await deliveryById(EDITOR, id))?.words).toEqual([])
  })

  it('count as a use of what they cite, in public once it is handed over', async () => {
    const [id, { id: referenceId, key }] = [await readyDelivery(), await aReference()]
    await saysOf(id, `So it is.[@${key}]`)
    expect(await deleteReference(ADMIN_ID, referenceId)).toBe('used')
    expect(await publicUses(key)).toBeNull()
    await db().delivery.update({ where: { id }, data: { state: 'delivered', date: '2020-03-09' } })
    expect(await publicUses(key)).toEqual(['deliveries'])
  })

  it('count as a use of the pictures that they show', async () => {
    const id = await handedOver()
    const key = crypto.randomUUID().replaceAll('-', '').slice(0, 16)
    await db().deliveryWords.create({ data: { deliveryId: id, locale: 'en', body: `![Us](picture:${key})` } })
    expect((await pictureUses()).get(key)).toEqual([{ deliveryId: id, title: 'The Minister' }])
  })

  it('are not written of a delivery that was discarded', async () => {
    const id = await readyDelivery()
    await db().delivery.update({ where: { id }, data: { state: 'discarded' } })
    expect(await saysOf(id, 'We were there.')).toEqual({ state: 'missing' })
  })
})

describe('what a recipient did', () => {
  it('is listed, the last first, until it is taken out', async () => {
    const [id, { key }] = [await handedOver(), await aReference()]
    expect(await responds(id, { date: '2020-04' }, `They wrote.[@${key}]`)).toEqual({ state: 'saved' })
    expect(await responds(id, { kind: 'handed_on', date: '2021', office: 'Commerce' })).toEqual({
      state: 'saved',
    })
    const responses = (await deliveryById(EDITOR, id))?.responses ?? []
    expect(responses.map(({ kind, office }) => [kind, office])).toEqual([
      ['handed_on', 'Commerce'],
      ['answered', ''],
    ])
    expect(await publicUses(key)).toEqual(['deliveries'])
    const listed = (await listDeliveries(EDITOR)).find((each) => each.id === id)
    expect(listed?.response).toMatchObject({ kind: 'handed_on', date: '2021' })
    for (const each of responses) expect(await removeResponse(EDITOR, each.id)).toBe(true)
    expect(await removeResponse(EDITOR, responses[0]!.id)).toBe(false)
    expect((await deliveryById(EDITOR, id))?.responses).toEqual([])
    expect((await auditedVerbs(`delivery:${id}`)).slice(-4)).toEqual([
      ...['add-response', 'add-response', 'remove-response', 'remove-response'],
    ])
  })

  it('is neither before what was delivered nor in time to come', async () => {
    const id = await handedOver()
    for (const date of ['2020-03-08', '2999'])
      expect(await responds(id, { date })).toMatchObject({
        state: 'outside',
        words: expect.stringContaining('"first":{"date":"2020-03-09"}'),
      })
    expect((await deliveryById(EDITOR, id))?.responses).toEqual([])
  })

  it('is nothing before it was handed over', async () => {
    expect(await responds(await readyDelivery())).toEqual({ state: 'missing' })
  })

  it('names the office that it was handed on to', () => {
    expect(response.safeParse({ kind: 'handed_on', date: '2020-03', office: '' }).success).toBe(false)
    expect(response.safeParse({ kind: '', date: '2020-03', office: '' }).success).toBe(false)
  })
})

describe('the update that tells of a delivery', () => {
  it('is begun once, as a draft in each language', async () => {
    const id = await handedOver()
    const begun = await beginDeliveryUpdate(ADMIN, id)
    if (begun.state !== 'begun') throw new Error(begun.state)
    expect(await beginDeliveryUpdate(ADMIN, id)).toEqual(begun)
    const words = await db().updateWords.findMany({
      where: { updateId: begun.updateId },
      orderBy: { locale: 'asc' },
    })
    expect(words.map(({ locale, publishedAt }) => [locale, publishedAt])).toEqual([
      ['en', null],
      ['es', null],
    ])
    expect(words.map(({ title }) => title)).toEqual([
      '1 signature delivered to The Minister',
      '1 firma entregada a The Minister',
    ])
    expect(words[0]?.body).toContain('](/deliveries)')
    expect(words[1]?.body).toContain('](/es/deliveries)')
    expect(words[1]?.summary).toContain('9 de marzo de 2020')
  })

  it('has a title that fits, whatever the recipient is called', async () => {
    const id = await handedOver()
    await db().delivery.update({ where: { id }, data: { to: 'x'.repeat(200) } })
    const begun = await beginDeliveryUpdate(ADMIN, id)
    if (begun.state !== 'begun') throw new Error(begun.state)
    const words = await db().updateWords.findFirst({ where: { updateId: begun.updateId, locale: 'en' } })
    expect(words?.title).toBe('1 signature delivered')
  })

  it('is begun neither for history nor before anything was handed over', async () => {
    const id = await writeHistory(ADMIN, history.parse(EARLIER))
    expect(await beginDeliveryUpdate(ADMIN, id)).toEqual({ state: 'missing' })
    expect(await beginDeliveryUpdate(ADMIN, await readyDelivery())).toEqual({ state: 'missing' })
  })
})

it('waits to be handed over, above all others in the list', async () => {
  const id = await readyDelivery()
  expect((await readyDeliveries()).map((each) => each.id)).toContain(id)
  const listed = await listDeliveries(EDITOR)
  const states = listed.map(({ state }) => state)
  expect(states.lastIndexOf('ready')).toBeLessThan(states.indexOf('delivered'))
  expect(listed.at(-1)).toMatchObject({ before: true })
})
