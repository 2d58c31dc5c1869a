import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { expect, it } from 'vitest'
import { qrCode } from '@/lib/handouts/qr-code'
import type { Handout } from '@/lib/handouts/queries'
import { handoutPdf } from '@/lib/handouts/write-pdf'

const ADDRESS = 'https://example.org/?ref=-q7'

const HANDOUT: Handout = {
  language: 'en',
  number: 7,
  organisation: 'Example Organisation',
  target: 'U.S. Department of State',
  title: 'Stop the sales',
  demand: 'We ask the Department to suspend licenses.',
  reason: 'Exports have grown tenfold.',
  imprint: 'A petition by\nthe Example Organisation.',
  address: ADDRESS,
  typed: 'example.org',
  code: qrCode(ADDRESS),
  changedAt: new Date('2026-11-30T12:00:00Z'),
}

async function written(more: Partial<Handout> = {}) {
  const bytes = await handoutPdf({ ...HANDOUT, ...more })
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(pdf)
  const page = await pdf.getPage(1)
  return {
    ...{ bytes, text },
    size: page.view,
    structure: JSON.stringify(await page.getStructTree()),
    info: (await getMeta(pdf)).info,
  }
}

it('says on a page of Letter paper what is asked of whom, why, by whom, and how to sign', async () => {
  const { text, size, structure, info } = await written()
  expect(text).toHaveLength(1)
  expect(size).toEqual([0, 0, 612, 792])
  for (const words of [
    'Example Organisation',
    'To: U.S. Department of State',
    'Stop the sales',
    'We ask the Department to suspend licenses.',
    'Exports have grown tenfold.',
    'Sign the petition',
    'example.org',
    'A petition by the Example Organisation.',
    'No. 7',
  ])
    expect(text[0]).toContain(words)
  expect(structure).toContain(`"alt":"QR code that leads to ${ADDRESS}"`)
  expect([...structure.matchAll(/"role":"(H\d|Figure)"/g)].map(([, role]) => role)).toEqual([
    'H1',
    'H2',
    'Figure',
    'H2',
  ])
  expect(info).toMatchObject({ Title: 'Stop the sales', Author: 'Example Organisation', Language: 'en-US' })
})

it('is in its language, and without what it does not have', async () => {
  const { text, info } = await written({ language: 'es', reason: '', number: 0 })
  expect(text[0]).toMatch(/Para: U\.S\. Department[\s\S]*Firma la petición/)
  expect(text[0]).not.toMatch(/Por qué|Núm\./)
  expect(info).toMatchObject({ Language: 'es-MX' })
})

it('has the longest words that staff may write on its one page, and all of them but the imprint', async () => {
  const words = (length: number) => 'We ask for peace. '.repeat(60).slice(0, length - 4) + ' End'
  const { text } = await written({
    organisation: words(120),
    target: words(120),
    title: words(160),
    demand: words(600),
    reason: words(300),
    imprint: words(4_000),
    typed: `${'long'.repeat(15)}.example.org/es`,
  })
  expect(text).toHaveLength(1)
  expect(text[0]?.match(/End/g)).toHaveLength(5)
  expect(text[0]).toMatch(/…/)
})

it('is small, as of the day when its words changed, and other words make another', async () => {
  const [one, same, other] = [await written(), await written(), await written({ title: 'Stop them' })]
  expect(one.bytes).toBe(same.bytes)
  expect(one.bytes.length).toBeLessThan(60_000)
  expect(one.info).toMatchObject({ CreationDate: 'D:20261130120000Z' })
  expect(other.text[0]).toContain('Stop them')
})
