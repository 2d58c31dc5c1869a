import { beforeAll, beforeEach, expect, it } from 'vitest'
import { funnel } from '@/lib/arrivals/queries'
import { campaignForEditing } from '@/lib/petition/admin-queries'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { listSettingChanges } from '@/lib/settings/queries'
import { listShareTexts, textCounts } from '@/lib/share-texts/admin-queries'
import { countShare } from '@/lib/share-texts/count-share'
import { editShareChannels } from '@/lib/share-texts/edit-channels'
import { editShareTexts, turnShareText } from '@/lib/share-texts/edit-texts'
import { longestLinks } from '@/lib/share-texts/links'
import { waysToShare, wayToShare } from '@/lib/share-texts/queries'
import { SHARE_CHANNELS } from '@/lib/share-texts/rules'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN } from '@/testing/scenes/authorized'
import { limitsByHost } from '@/testing/scenes/limits'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const CODE = 'k3m9x2qa'
const NOBODY = { code: null }
const text = (words: string) => ({ text: words, subject: '' })

beforeAll(useSeededDatabase)
beforeEach(async () => {
  await db().shareText.deleteMany()
  await db().funnelDay.deleteMany()
})

async function inUse() {
  const texts = await listShareTexts(ADMIN, 'whatsapp')
  return texts
    .filter(({ until }) => !until)
    .map(({ variant, locale, text }) => `${variant} ${locale} ${text}`)
}

it('without texts every way says the campaign’s words, with a link that tells where it was shared', async () => {
  const { words } = await campaignForEditing()
  const spanish = words.find(({ locale }) => locale === 'es')?.shareText
  const ways = await waysToShare('es', NOBODY)
  expect(ways.map(({ channel }) => channel)).toEqual([...SHARE_CHANNELS])
  for (const way of ways) expect(way).toMatchObject({ text: spanish, variant: 0, of: 'petition' })
  const [device, whatsapp] = ways
  expect(device).toMatchObject({ href: null, link: `${env().SITE_URL}/es?ref=-d` })
  expect(whatsapp).toMatchObject({ href: '/es/share/whatsapp', link: `${env().SITE_URL}/es?ref=-w` })
  expect(ways.find(({ channel }) => channel === 'link')?.link).toBe(`${env().SITE_URL}/es`)
})

it('a channel’s own text goes with its number, and a signer’s link with their code', async () => {
  await editShareTexts(ADMIN, { channel: 'whatsapp', texts: { en: [text('Mine')], es: [] } })
  expect(await wayToShare('whatsapp', 'en', { code: CODE })).toMatchObject({
    text: 'Mine',
    variant: 1,
    href: `/share/whatsapp?code=${CODE}&text=1`,
    link: `${env().SITE_URL}/?ref=${CODE}-w1`,
  })
  expect(await wayToShare('whatsapp', 'es', { code: CODE })).toMatchObject({ variant: 0 })
})

it('an update says its title, short enough for the channel', async () => {
  const paths = { en: '/updates/one', es: '/updates/uno' }
  const title = 'Word '.repeat(70).trim()
  const update = { title, locale: 'es' as const, paths }
  expect(await wayToShare('x', 'es', { code: null, update })).toMatchObject({
    of: 'update',
    text: expect.stringMatching(/Word…$/),
    subject: title,
    href: '/es/share/x?update=uno',
    link: `${env().SITE_URL}/es/updates/uno?ref=-x`,
  })
})

it('a text that is changed gets a new number, and one that comes back its own', async () => {
  const save = (en: string[], es: string[] = []) =>
    editShareTexts(ADMIN, { channel: 'whatsapp', texts: { en: en.map(text), es: es.map(text) } })
  await save(['One', 'Two'], ['Uno'])
  expect(await inUse()).toEqual(['1 en One', '2 en Two', '3 es Uno'])
  await save(['One', 'Two!'], ['Uno'])
  expect(await inUse()).toEqual(['1 en One', '3 es Uno', '4 en Two!'])
  await save(['One', 'Two'])
  expect(await inUse()).toEqual(['1 en One', '2 en Two'])
  const counts = await textCounts(ADMIN)
  expect([counts('whatsapp', 'en'), counts('whatsapp', 'es')]).toEqual([2, 0])
  expect(
    (await auditedVerbs('campaign:1')).filter((verb) => verb === 'edit-share-texts').length,
  ).toBeGreaterThan(2)
})

it('staff take texts out and give them out again, four at most', async () => {
  const five = ['A', 'B', 'C', 'D'].map(text)
  await editShareTexts(ADMIN, { channel: 'whatsapp', texts: { en: five, es: [] } })
  expect(await turnShareText(ADMIN, 'whatsapp', 2, 'out')).toBe('turned')
  expect(await turnShareText(ADMIN, 'whatsapp', 2, 'out')).toBe('already')
  expect(await turnShareText(ADMIN, 'whatsapp', 77, 'in')).toBe('already')
  await editShareTexts(ADMIN, { channel: 'whatsapp', texts: { en: ['A', 'C', 'D', 'E'].map(text), es: [] } })
  expect(await turnShareText(ADMIN, 'whatsapp', 2, 'in')).toBe('full')
  expect(await turnShareText(ADMIN, 'whatsapp', 5, 'out')).toBe('turned')
  expect(await turnShareText(ADMIN, 'whatsapp', 2, 'in')).toBe('turned')
  expect(await inUse()).toEqual(['1 en A', '2 en B', '3 en C', '4 en D'])
})

it('no number is given twice, and none beyond the last', async () => {
  await db().shareText.create({ data: { channel: 'x', variant: 999, locale: 'en', text: 'Last' } })
  const texts = { en: [text('Last'), text('One more')], es: [] }
  expect(await editShareTexts(ADMIN, { channel: 'x', texts })).toEqual({ state: 'used-up' })
})

it('what each text brought is told from ten on, with a range', async () => {
  await editShareTexts(ADMIN, { channel: 'whatsapp', texts: { en: [text('A'), text('B')], es: [] } })
  const on = { day: new Date('2026-11-01'), channel: 'whatsapp' }
  await db().funnelDay.createMany({
    data: [
      ...[{ ...on, step: 'shared', variant: 1, locale: 'en', count: 9 }],
      ...[{ ...on, step: 'viewed', variant: 1, locale: 'en', count: 90 }],
      // Who came by an English text and went on in Spanish came by that text all the same.
      ...[{ ...on, step: 'viewed', variant: 1, locale: 'es', count: 10 }],
      ...[{ ...on, step: 'confirmed', variant: 1, locale: 'es', count: 50 }],
      ...[{ ...on, channel: 'x', step: 'viewed', variant: 2, locale: 'en', count: 100 }],
    ],
  })
  const [first, second] = await listShareTexts(ADMIN, 'whatsapp')
  expect(first).toMatchObject({ variant: 1, shared: null, viewed: 100, signed: null, confirmed: 50 })
  expect(first?.range?.low).toBeCloseTo(0.404, 3)
  expect(second).toMatchObject({ variant: 2, viewed: null, confirmed: null, range: null })
})

it('ways that staff switch off are offered nowhere, and the change is kept', async () => {
  await editShareChannels(ADMIN, ['link', 'whatsapp'])
  expect((await waysToShare('en', NOBODY)).map(({ channel }) => channel)).toEqual(['whatsapp', 'link'])
  expect(await wayToShare('x', 'en', NOBODY)).toBeNull()
  const { changes } = await listSettingChanges(ADMIN, null, 1)
  expect(changes[0]?.after).toEqual({ setting: 'shareChannels', value: ['link', 'whatsapp'] })
  await editShareChannels(ADMIN, [...SHARE_CHANNELS])
})

it('a share is counted by channel, text and language, as often as a person might press', async () => {
  const shared = { channel: 'telegram', variant: 3, locale: 'es', of: 'petition' } as const
  await countShare(shared, '192.0.2.1')
  await countShare({ ...shared, of: 'update' }, '192.0.2.1')
  const limit = limitsByHost('ask').hard
  for (let n = 0; n < limit + 3; n += 1) await countShare({ ...shared, channel: 'x' }, '192.0.2.9')
  expect(await funnel({ from: '2000-01-01', to: '2999-12-31' })).toEqual([
    { step: 'forwarded', channel: 'telegram', locale: 'es', count: 1 },
    { step: 'shared', channel: 'telegram', locale: 'es', count: 1 },
    { step: 'shared', channel: 'x', locale: 'es', count: limit },
  ])
})

it('the longest link is what a text has to leave room for', () => {
  expect(longestLinks('x').es).toBe(`${env().SITE_URL}/es?ref=k3m9x2qa-x999`)
})
