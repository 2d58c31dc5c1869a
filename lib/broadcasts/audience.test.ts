import { beforeAll, beforeEach, expect, it } from 'vitest'
import { broadcastById, openBroadcast } from '@/lib/broadcasts/admin-queries'
import { audienceOptions } from '@/lib/broadcasts/audience-options'
import { EVERYBODY, plainAudience, type Audience } from '@/lib/broadcasts/audience-schema'
import { audienceWords } from '@/lib/broadcasts/audience-words'
import { chooseAudience } from '@/lib/broadcasts/choose-audience'
import { queueRecipients } from '@/lib/broadcasts/queue-recipients'
import { countRecipients } from '@/lib/broadcasts/recipients'
import { toldApart } from '@/lib/broadcasts/rules'
import { startBroadcast } from '@/lib/broadcasts/start'
import { takeOverBroadcasts } from '@/lib/broadcasts/take-over'
import { db } from '@/lib/platform/db'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import {
  approvalOf,
  draftBroadcast,
  endPause,
  prepareBroadcasts,
  publishedUpdate,
} from '@/testing/scenes/broadcasts'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'

const JALISCO: Audience = { languages: ['es'], places: ['MX-JAL'] }
const of = (audience: Partial<Audience>) => ({ ...EVERYBODY, ...audience })

beforeAll(useSeededDatabase)
beforeEach(async () => {
  await db().signature.updateMany({ data: { wantsUpdates: false } })
  await db().newsRecipient.deleteMany()
  await prepareBroadcasts()
})

async function person(locale: string, country: string, region: string | null = null): Promise<string> {
  const email = `${crypto.randomUUID()}@example.org`
  const { id } = await confirmedSignature({ email, wantsUpdates: true, locale, country })
  await db().$executeRaw`UPDATE signatures SET region = ${region} WHERE id = ${id}::uuid`
  return id
}

async function somePeople() {
  return {
    code: await person('es', 'MX', 'MX-JAL'),
    written: await person('es', 'MX', 'Jalisco'),
    english: await person('en', 'MX', 'MX-JAL'),
    puebla: await person('es', 'MX', 'MX-PUE'),
    unstated: await person('es', 'MX'),
    elsewhere: await person('en', 'NO', 'Oslo'),
  }
}

it('counts a language, countries, regions as they are written, and the rest of a country', async () => {
  await somePeople()
  await db().newsRecipient.create({
    data: {
      id: crypto.randomUUID(),
      emailSealed: Buffer.from('x'),
      emailDomain: 'example.org',
      locale: 'en',
    },
  })
  const updateId = await publishedUpdate()
  const count = async (audience: Partial<Audience>) =>
    (await countRecipients(ADMIN, updateId, of(audience))).total
  expect(await count({})).toBe(7)
  expect(await count({ languages: ['es'] })).toBe(4)
  expect(await count({ places: ['MX'] })).toBe(5)
  expect(await count({ places: ['MX-JAL'] })).toBe(3)
  expect(await count(JALISCO)).toBe(2)
  expect(await count({ places: ['MX-'] })).toBe(1)
  expect(await count({ places: ['MX-JAL', 'MX-', 'NO'] })).toBe(5)
  expect(await count({ places: ['-'] })).toBe(1)
  const { languages, places, had } = await audienceOptions(ADMIN, updateId, 'en')
  expect([languages, had]).toEqual([{ en: 3, es: 4 }, 0])
  expect(places).toMatchObject([
    {
      name: 'Mexico',
      count: 5,
      regions: [
        { code: 'MX-JAL', name: 'Jalisco', count: 3 },
        { code: 'MX-PUE', count: 1 },
        { code: 'MX-', count: 1 },
      ],
    },
    { code: '-', count: 1 },
    { code: 'NO', count: 1, regions: [] },
  ])
})

it('is what is queued, as it was approved, and nobody changes it afterwards', async () => {
  const { code, written } = await somePeople()
  const updateId = await publishedUpdate()
  const id = await draftBroadcast(updateId)
  const everybody = await approvalOf(updateId, id)
  expect(await chooseAudience(ADMIN, id, JALISCO)).toBe(true)
  expect(await startBroadcast(ADMIN, id, everybody)).toEqual({ state: 'other-audience' })
  expect(await startBroadcast(ADMIN, id, await approvalOf(updateId, id))).toMatchObject({ state: 'started' })
  expect(await chooseAudience(ADMIN, id, EVERYBODY)).toBe(false)
  await endPause(id)
  const holder = crypto.randomUUID()
  await takeOverBroadcasts(holder)
  expect(await queueRecipients(JOB, holder, id)).toBe(false)
  const stamps = await db().broadcastStamp.findMany({ where: { broadcastId: id } })
  expect(stamps.map(({ signatureId }) => signatureId).sort()).toEqual([code, written].sort())
  expect(await broadcastById(id)).toMatchObject({ audience: JALISCO, found: 2, untold: ['es'] })
  expect(await openBroadcast(updateId)).toMatchObject({ audience: JALISCO })
  expect(await auditedVerbs(`broadcast:${id}`)).toEqual(['create', 'save', 'choose-audience', 'start'])
  await db().broadcast.update({ where: { id }, data: { state: 'stopped' } })
})

it('is told in the words of its reader', () => {
  expect(audienceWords({ audience: EVERYBODY }, 'en')).toBe('everybody')
  expect(audienceWords({ audience: JALISCO }, 'en')).toBe('Spanish, in Mexico: Jalisco')
  expect(audienceWords({ audience: JALISCO }, 'es')).toBe('español, en México: Jalisco')
  expect(audienceWords({ audience: of({ places: ['-', 'MX-', 'MX-JAL', 'NO'] }) }, 'en')).toBe(
    'in country no longer kept; Mexico: region not stated or not known and Jalisco; Norway',
  )
})

it('says no more than it needs', () => {
  expect(plainAudience({ languages: ['es', 'en'], places: ['NO', 'MX-JAL', 'MX', 'NO'] })).toEqual({
    languages: [],
    places: ['MX-JAL', 'NO'],
  })
})

it('hides clicks only where a narrowed mailing has few recipients in a language', () => {
  const counts = [
    { locale: 'en', queued: 10 },
    { locale: 'es', queued: 9 },
  ]
  expect(toldApart({ audience: EVERYBODY, confirmedSince: null }, counts)).toEqual([])
  expect(toldApart({ audience: of({ places: ['MX'] }), confirmedSince: null }, counts)).toEqual(['es'])
})
