import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { handleLetter, handleLetterOpened } from '@/endpoints/letter'
import { clickTotals } from '@/lib/clicks/admin-queries'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { editLetter } from '@/lib/petition/edit-campaign'
import { letter, savedLetter } from '@/lib/petition/letter'
import { db } from '@/lib/platform/db'
import { ADMIN } from '@/testing/scenes/authorized'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const FORM = 'application/x-www-form-urlencoded'
const TYPED = 'My own words <b> & "quotes"\nA second line'

beforeAll(useSeededDatabase)
afterEach(() => vi.restoreAllMocks())

const post = (fields: Record<string, string>, type = FORM) => ({
  headers: { 'content-type': type, [CLIENT_ADDRESS]: '192.0.2.9' },
  body: Buffer.from(type === FORM ? new URLSearchParams(fields).toString() : JSON.stringify(fields)),
})

const send = (change: Record<string, string> = {}, type = FORM) =>
  handleLetter(post({ subject: 'Licences', text: TYPED, locale: 'en', ...change }, type))

describe('while there is no letter', () => {
  it('nothing is made, whether words, an addressee or both are missing', async () => {
    expect([await letter('en'), await savedLetter('en')]).toEqual([null, null])
    expect((await send()).status).toBe(404)
    await db().campaignWords.updateMany({
      where: { locale: 'en' },
      data: { letterSubject: 'Licences', letterText: 'Please suspend them.' },
    })
    expect(await savedLetter('en')).toMatchObject({ to: [], text: 'Please suspend them.' })
    expect(await letter('en')).toBeNull()
    expect((await send({}, 'application/json')).status).toBe(404)
  })
})

describe('a letter', () => {
  it('is there once somebody to write to is named, or where to find them', async () => {
    await editLetter(ADMIN.id, { findersShown: true })
    expect(await letter('es')).toMatchObject({
      locale: 'en',
      to: [],
      finders: { house: 'https://www.house.gov/representatives/find-your-representative' },
    })
    await editLetter(ADMIN.id, { findersShown: false, letterTo: ['desk@example.org'] })
    expect(await letter('es')).toMatchObject({ to: ['desk@example.org'], finders: null })
  })

  it('is answered with a link that holds what was typed, and is kept and logged nowhere', async () => {
    const said = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))
    const { status, headers, body } = await send()
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })
    expect(headers).not.toHaveProperty('Set-Cookie')
    expect(body).toContain(
      'href="mailto:desk@example.org?subject=Licences&#38;body=My%20own%20words%20%3Cb%3E',
    )
    expect(body).toContain('%0D%0AA%20second%20line')
    expect(body).toContain('My own words &#60;b&#62; &#38; &#34;quotes&#34;')
    expect(body).not.toContain('<b>')
    for (const spy of said) expect(spy).not.toHaveBeenCalled()
  })

  it('is answered in the form’s language, and to a program as JSON', async () => {
    expect((await send({ locale: 'es' })).body).toContain('Tu carta está lista')
    const { body } = await send({ text: 'Hi' }, 'application/json')
    expect(JSON.parse(body)).toEqual({
      href: 'mailto:desk@example.org?subject=Licences&body=Hi',
      holdsText: true,
    })
  })

  it('that is too long for a link is to be pasted, and one that is too long altogether comes back', async () => {
    const long = await send({ text: 'word '.repeat(600) })
    expect(long.status).toBe(200)
    expect(long.body).toContain('too long for a link')
    expect(long.body).toContain('href="mailto:desk@example.org?subject=Licences"')
    const longer = await send({ text: 'word '.repeat(1_100) })
    expect(longer.status).toBe(422)
    expect(longer.body).toContain('5,000 characters at most')
    expect(longer.body).toContain('word word')
  })

  it('cannot name other addressees', async () => {
    const { body } = await send({ to: 'someone@example.org', letterTo: 'someone@example.org' })
    expect(body).not.toContain('someone@example.org')
  })

  it.each([
    ['text/plain', 415],
    ['application/json', 400],
  ])('that comes as %s and cannot be read is refused', async (type, status) => {
    const read = await handleLetter({ headers: { 'content-type': type }, body: Buffer.from('{') })
    expect(read.status).toBe(status)
    expect((await handleLetter({ headers: { 'content-type': FORM }, body: null })).status).toBe(413)
  })
})

it('an opening is counted by language, and holds nothing else', async () => {
  const before = (await clickTotals()).letter.total
  expect((await handleLetterOpened(post({ locale: 'es' }))).status).toBe(204)
  expect((await handleLetterOpened(post({ locale: 'fr' }))).status).toBe(422)
  expect((await clickTotals()).letter.total).toBe(before + 1)
})
