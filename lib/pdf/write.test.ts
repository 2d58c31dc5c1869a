import { PassThrough, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'

import { describe, expect, it } from 'vitest'
import type { PetitionDocument } from '@/lib/pdf/document'
import { writePetitionPdf } from '@/lib/pdf/write'

type Signer = { name: string; country: string; region: string | null }

const CHECKPOINT =
  'example.org/ledger\n1234\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— example.org/ledger Az3grl=\n'
const ANA: Signer = { name: 'Ana Pérez', country: 'US', region: 'US-CA' }

function petition(signers: Signer[], more: Partial<PetitionDocument> = {}): PetitionDocument {
  const keys = [...new Set(signers.map(({ country, region }) => JSON.stringify([country, region])))]
  return {
    language: 'en',
    organisation: 'Example Organisation',
    recipient: 'The Secretary of State',
    title: 'Stop the sales',
    salutation: '@StateDept:',
    target: 'U.S. Department of State',
    demand: 'We ask the Department to suspend licenses.',
    date: new Date('2026-11-30T12:00:00Z'),
    count: signers.length,
    checkpoint: CHECKPOINT,
    places: keys.map((key) => {
      const [country, region] = JSON.parse(key) as [string, string | null]
      return {
        country,
        region,
        count: signers.filter((each) => JSON.stringify([each.country, each.region]) === key).length,
      }
    }),
    signers: each(signers),
    comments: each([]),
    ...more,
  }
}

async function* each<Item>(items: Item[]): AsyncGenerator<Item> {
  yield* items
}

async function written(document: PetitionDocument) {
  const out = new PassThrough()
  const [bytes, result] = await Promise.all([buffer(out), writePetitionPdf(out, document)])
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(pdf)
  return { ...result, bytes, text, info: (await getMeta(pdf)).info, headings: await headingsOf(pdf) }
}

async function headingsOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<string[]> {
  const found: string[] = []
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const tree = JSON.stringify(await (await pdf.getPage(page)).getStructTree())
    found.push(...[...tree.matchAll(/"role":"(H\d)"/g)].map(([, role]) => role as string))
  }
  return found
}

describe('a petition as PDF', () => {
  it('has the demand, the count and the checkpoint on its cover, then places, names and comments', async () => {
    const signers = [
      ANA,
      { name: 'Łukasz', country: 'US', region: null },
      { name: 'Михаил', country: 'DE', region: null },
    ]
    const { text, pages, unprintable, info, headings } = await written(
      petition(signers, { comments: each([{ ...ANA, comment: 'First line.\r\n\r\nSecond line 🕊️' }]) }),
    )
    const [cover = '', places = '', names = '', comments = ''] = text
    expect([pages, text.length, unprintable]).toEqual([4, 4, 0])
    for (const words of [
      'Example Organisation',
      'To: The Secretary of State',
      'U.S. Department of State',
      '@StateDept:',
      'Stop the sales',
      'We ask the Department to suspend licenses.',
      'signatures, as of November 30, 2026',
      ...CHECKPOINT.split('\n'),
    ])
      expect(cover).toContain(words)
    expect(places).toMatch(/United States\s+2\s+California\s+1\s+Region not stated\s+1\s+Germany\s+1/)
    expect(names).toMatch(
      /United States\s+2\s+California\s+1\s+1\s+Ana Pérez\s+Region not stated\s+1\s+2\s+Łukasz\s+Germany\s+1/,
    )
    expect(names).toMatch(/Page 3\s*of 4/)
    expect(names).toContain('To: The Secretary of State')
    expect(comments).toMatch(/Ana Pérez\s+California, United States\s+First line\.\s+Second line\s+🕊/)
    expect(headings).toEqual(['H1', 'H2', 'H1', 'H1', 'H2', 'H3', 'H3', 'H2', 'H1', 'H2'])
    expect(info).toMatchObject({ Title: 'Stop the sales', Author: 'Example Organisation', Language: 'en-US' })
  })

  it('is one list of names where nobody’s place is handed over', async () => {
    const signers = Array.from({ length: 400 }, (_, at) => ({
      name: `Signer ${at}`,
      country: '',
      region: null,
    }))
    const comments = each([{ ...signers[0]!, comment: 'For my daughter' }])
    const { text, pages, headings } = await written(petition(signers, { comments }))
    expect(pages).toBe(5)
    expect(text[1]).toMatch(/Who signed\s+1\s+Signer 0\s+Signer 1/)
    expect(text[4]).toMatch(/What they wrote\s+1\s+Signer 0\s+For my daughter/)
    expect(text.join(' ')).not.toMatch(/by place|not stated|continued/)
    expect(headings).toEqual(['H1', 'H2', 'H1', 'H1', 'H2'])
  })

  it('is in the language of its recipient', async () => {
    const { text } = await written(petition([{ ...ANA, country: 'MX', region: null }], { language: 'es' }))
    expect(text[0]).toMatch(/Para: The Secretary[\s\S]*firma al 30 de noviembre de 2026/)
    expect(text[2]).toMatch(/Página 3\s*de 3\s+Quiénes firmaron\s+México/)
  })

  it('lists on its last page whose name or comment could not be printed as written', async () => {
    const signers = ['Ana', 'አበበ', 'Zoë', 'Ḿ\u0301\u0301\u0301\u0301\u0301', 'გიორგი', 'አየለ'].map((name) => ({
      ...ANA,
      name,
    }))
    const { text, unprintable } = await written(
      petition(signers, {
        comments: each([ANA, ANA].map((signer, at) => ({ ...signer, comment: at ? 'ខ្មែរ ក' : 'Yes' }))),
      }),
    )
    const last = text.at(-1) ?? ''
    expect(unprintable).toBe(5)
    expect(last).toContain('signatures.csv')
    expect(last).toMatch(
      /Names · Ethiopic\s+2, 6\s+Names · stacked marks\s+4\s+Names · Georgian\s+5\s+Comments · Khmer\s+2/,
    )
  })

  it('says on a further page where its names belong, and never leaves a heading alone at the foot', async () => {
    const signers = ['California', 'Nevada', 'Texas'].flatMap((region, at) =>
      Array.from({ length: 130 + at }, (_, number) => ({ name: `Signer ${number}`, country: 'US', region })),
    )
    const { text } = await written(petition(signers))
    const names = text.slice(2)
    expect(names.length).toBeGreaterThan(2)
    for (const page of names.slice(1))
      expect(page).toMatch(/United States · \w+, continued|Nevada\s+131|Texas\s+132/)
    for (const page of names) expect(page).not.toMatch(/(Nevada|Texas)\s+13\d\s+Page/)
    expect(names.join('').match(/Signer \d+/g)).toHaveLength(signers.length)
  })

  it('holds what hostile signers write within the page and in bounded time', async () => {
    const hostile = [
      `A${'\u0301'.repeat(500)}`,
      'W'.repeat(100),
      '\u202e\u2066evil\u200b\u200d',
      '\u200b',
      'ab\ncd\u0000',
      '(שלום) [x] ۱۲۳',
      '👨‍👩‍👧'.repeat(30),
      '\u094d\u093f\u0915\u094d\u200d',
      'ا\u064b'.repeat(50),
    ].map((name) => ({ ...ANA, name }))
    const comments = hostile.map((signer) => ({ ...signer, comment: signer.name.repeat(20) }))
    const { text, pages } = await written(petition(hostile, { comments: each(comments) }))
    expect(pages).toBeLessThan(12)
    expect(text.join(' ')).toContain('evil')
  })

  it('is the same whenever it is written, and of a reasonable size', async () => {
    const signers = Array.from({ length: 1000 }, (_, at) => ({ ...ANA, name: `Ana María Pérez ${at}` }))
    const [one, other] = [await written(petition(signers)), await written(petition(signers))]
    expect(one.bytes.equals(other.bytes)).toBe(true)
    expect(one.bytes.length).toBeLessThan(150_000)
  })

  it('reads signers as fast as its reader takes pages, and no further once the reader is gone', async () => {
    let read = 0
    async function* endless(): AsyncGenerator<Signer> {
      for (;;) yield { ...ANA, name: `Ana ${(read += 1)}` }
    }
    const gone = new Writable({
      write: (_chunk, _encoding, done) => (read > 2000 ? done(new Error('The reader is gone')) : done()),
    })
    await expect(writePetitionPdf(gone, petition([ANA], { signers: endless() }))).rejects.toThrow(
      'The reader is gone',
    )
    const until = read
    await new Promise(setImmediate)
    expect(read).toBe(until)
  })

  it('fails when its signers cannot be read', async () => {
    async function* failing(): AsyncGenerator<Signer> {
      yield ANA
      throw new Error('The database is gone')
    }
    const out = new PassThrough().resume()
    await expect(writePetitionPdf(out, petition([ANA], { signers: failing() }))).rejects.toThrow(
      'The database is gone',
    )
  })
})
