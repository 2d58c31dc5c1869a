import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  confirmedEntry,
  deliveredEntry,
  MadeLog,
  withdrawnEntry,
  type MadeEntry,
} from '@/testing/doubles/ledger'
import { MadeSite } from '@/testing/doubles/ledger-site'
import { checkSite } from './check-site.ts'
import { DownloadError } from './download.ts'
import { exitCodeOf } from './findings.ts'

const SITE = 'https://campaign.example'
// The last column is none of the ledger's.
const HEADER = 'name,country,comment,text_version,renewed_to'

type Line = { index: number; entry: string; opened: (string | null)[][]; proof: string[] }

let parent = ''
let folder = ''
let log = new MadeLog('campaign.example/ledger')
let people: MadeEntry[] = []

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'verify-'))
  folder = path.join(parent, 'delivery')
  await mkdir(folder)
  const values = [
    { name: 'Ana Núñez', country: 'MX', comment: null, 'text-version': '1.0' },
    { name: 'Bo', country: 'US', comment: '=1+1; "quoted",\nand more', 'text-version': '1.0' },
    { name: "Sinéad O'Hara", country: 'IE', comment: '', 'text-version': '2.0' },
  ]
  people = values.map((value) => confirmedEntry(value))
  log = new MadeLog('campaign.example/ledger').add(withdrawnable(), ...people.map(({ bytes }) => bytes))
})
afterEach(() => rm(parent, { recursive: true }))

function withdrawnable(): Buffer {
  return confirmedEntry({ name: 'Somebody else' }).bytes
}

const ROWS = [
  HEADER,
  '"Ana Núñez",MX,,1.0,',
  `"Bo",US,"'=1+1; ""quoted"",\nand more",1.0,`,
  `"Sinéad O'Hara",IE,,2.0,"3"`,
]

function proofs(): Line[] {
  return people.map(({ bytes, opened }) => {
    const index = log.entries.indexOf(bytes)
    const revealed = opened.map(({ field, salt, value }) =>
      value?.startsWith('=') ? [field, salt, value] : [field, salt],
    )
    return {
      index,
      entry: bytes.toString('base64'),
      opened: revealed,
      proof: log.inclusion(index).map((hash) => hash.toString('base64')),
    }
  })
}

type Package = { rows?: string[]; lines?: Line[]; manifest?: object }

async function pack({ rows = ROWS, lines = proofs(), manifest = {} }: Package = {}): Promise<Buffer> {
  const files: Record<string, string> = {
    'signatures.csv': `\ufeff${rows.join('\r\n')}\r\n`,
    'proofs.jsonl': lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    'README.txt': 'A delivery',
  }
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text)))
  const sums = Object.entries(files).map(([name, text]) => [
    name,
    createHash('sha256').update(text).digest('hex'),
  ])
  const body = {
    format: 'signatures-delivery/v1',
    checkpoint: log.checkpoint().toString(),
    files: Object.fromEntries(sums),
    ...manifest,
  }
  const bytes = Buffer.from(JSON.stringify(body))
  await writeFile(path.join(folder, 'manifest.json'), bytes)
  return bytes
}

async function check(): Promise<{ exitCode: number; words: string }> {
  const site = new MadeSite(SITE, [log])
  site.count = 4
  const { findings } = await checkSite({
    site: SITE,
    stateFolder: path.join(parent, 'state'),
    witnesses: [],
    expectedKeys: [],
    receipt: null,
    delivery: folder,
    wait: async () => undefined,
    download: async (address) => {
      const found = site.answer(address.slice(SITE.length))
      if (found) return found
      throw new DownloadError('missing', address)
    },
  })
  return { exitCode: exitCodeOf(findings), words: findings.map(({ words }) => words).join('\n') }
}

it('each row of a delivery is proven', async () => {
  await pack()
  const { exitCode, words } = await check()
  expect(exitCode).toBe(0)
  expect(words).toContain('Each of its 3 rows')
  expect(words).toContain('No entry of the ledger names this package')
  expect(words).not.toContain('does not list')
})

it('a comment that the campaign hides is named, and its row proven all the same', async () => {
  const lines = proofs().map((line, at) =>
    at === 1 ? { ...line, opened: line.opened.filter(([field]) => field !== 'comment') } : line,
  )
  await pack({ rows: ROWS.with(2, '"Bo",US,,1.0,'), lines })
  const { exitCode, words } = await check()
  expect(exitCode).toBe(0)
  expect(words).toContain('Each of its 3 rows')
  expect(words).toContain(
    'Comments that the campaign hides, so that nothing of them is handed over or proven: 1.',
  )
})

it('words that nothing opens are not taken for hidden ones', async () => {
  const lines = proofs().map((line) => ({
    ...line,
    opened: line.opened.filter(([field]) => field !== 'comment'),
  }))
  await pack({ lines })
  expect((await check()).words).toContain('Row 2 says another comment')
})

it('rows that were taken out of a package, with sums to fit, leave none that was handed over', async () => {
  const manifest = await pack()
  log.add(deliveredEntry(1, 3, manifest).bytes)
  await pack({ rows: ROWS.slice(0, 3), lines: proofs().slice(0, 2) })
  const { exitCode, words } = await check()
  expect(exitCode).toBe(2)
  expect(words).toContain('Each of its 2 rows')
  expect(words).toContain('it is not one that was handed over, or not yet. Whether rows were taken out')
})

it('what lies beside the files of the manifest is told', async () => {
  await pack()
  await writeFile(path.join(folder, 'notes "2".txt'), '')
  await mkdir(path.join(folder, 'more'))
  expect(await check()).toMatchObject({
    exitCode: 0,
    words: expect.stringContaining('does not list: "more", "notes \\"2\\".txt".'),
  })
})

it('the ledger may name the package, with as many signatures', async () => {
  const manifest = await pack()
  const before = [...log.entries]
  log.add(deliveredEntry(1, 3, manifest).bytes)
  expect(await check()).toMatchObject({
    exitCode: 0,
    words: expect.stringContaining('names this package, with 3'),
  })
  log = new MadeLog(log.origin, log.key).add(...before, deliveredEntry(1, 4, manifest).bytes)
  expect(await check()).toMatchObject({ exitCode: 1 })
})

it('a package that was made again without what was erased belongs to the entry of the first', async () => {
  const first = 'ab'.repeat(32)
  const entry = deliveredEntry(1, 5, Buffer.from('first'))
  const named = entry.bytes.subarray(-32).toString('hex')
  log.add(entry.bytes)
  await pack({ manifest: { erasedSince: 2, first: named } })
  expect(await check()).toMatchObject({
    exitCode: 0,
    words: expect.stringMatching(
      /names the first package, with 5 signatures; .*\nRows no longer held since: 2\. .* manifest alone/,
    ),
  })
  await pack({ manifest: { erasedSince: 1, first: named } })
  expect(await check()).toMatchObject({
    exitCode: 1,
    words: expect.stringContaining('it has 3 (and says erased since: 1)'),
  })
  await pack({ manifest: { erasedSince: 2, first } })
  expect((await check()).words).toContain('No entry of the ledger names this package')
})

const withRow = (place: number, row: string) => ({ rows: ROWS.with(place, row) })

it.each([
  ['another name', withRow(1, '"Ana Nunez",MX,,1.0,'), 'Row 1 says another name'],
  ['another text', withRow(3, `"Sinéad O'Hara",IE,,1.0,`), 'Row 3 says another text-version'],
  ['a comment that was not there', withRow(1, '"Ana Núñez",MX,"Hello",1.0,'), 'Row 1 says another comment'],
  ['a row too many', { rows: [...ROWS, ROWS[1] ?? ''] }, 'Row 4 has no proof'],
  ['a row too few', { rows: ROWS.slice(0, 3) }, 'more proofs than the 2 rows'],
  ['an endless cell', { rows: [...ROWS, '"'] }, 'ends within a cell'],
  ['no names', { rows: ['country', 'MX', 'US', 'IE'] }, 'no column called name'],
])('a table with %s is found', async (_what, change, said) => {
  await pack(change)
  const { exitCode, words } = await check()
  expect(exitCode).toBeGreaterThan(0)
  expect(words).toContain(said)
})

it.each<[string, (lines: Line[]) => Line[], string]>([
  [
    'one that is used twice',
    ([first, ...rest]) => [first!, first!, ...rest.slice(1)],
    'that another row is already',
  ],
  [
    'one of another place',
    ([first, ...rest]) => [{ ...first!, index: 2 }, ...rest],
    'Row 1 is not in the ledger',
  ],
  [
    'one that reveals nothing',
    ([first, ...rest]) => [{ ...first!, opened: [] }, ...rest],
    'Row 1 says another name',
  ],
  ['one that is none', ([first, ...rest]) => [{ ...first!, index: -1 }, ...rest], 'Line 1 of proofs.jsonl'],
])('proofs with %s are found', async (_what, change, said) => {
  const rows = _what === 'one that is used twice' ? ROWS.with(2, ROWS[1] ?? '') : ROWS
  await pack({ lines: change(proofs()), rows })
  const { exitCode, words } = await check()
  expect(exitCode).toBeGreaterThan(0)
  expect(words).toContain(said)
})

it('a withdrawal passes for no signature', async () => {
  const withdrawn = withdrawnEntry(0)
  log.add(withdrawn.bytes)
  people = [withdrawn]
  await pack({ rows: [HEADER, ',,,,'] })
  expect((await check()).words).toContain('is not of a signature')
})

it('a file that was changed or is missing is found', async () => {
  await pack()
  await writeFile(path.join(folder, 'README.txt'), 'Another delivery')
  expect(await check()).toMatchObject({
    exitCode: 1,
    words: expect.stringContaining('README.txt was changed'),
  })
  await rm(path.join(folder, 'README.txt'))
  expect(await check()).toMatchObject({ exitCode: 2 })
  await symlink('/dev/zero', path.join(folder, 'README.txt'))
  expect(await check()).toMatchObject({ exitCode: 2, words: expect.stringContaining('is not a file') })
})

it.each([
  ['of another format', { format: 'signatures-delivery/v2' }],
  ['with files elsewhere', { files: { '../x': '0'.repeat(64) } }],
  ['without a table', { files: { 'proofs.jsonl': '0'.repeat(64) } }],
  ['without a checkpoint', { checkpoint: 'x' }],
  ['with a first one that is no sum', { erasedSince: 1, first: 'x' }],
  ['with less than no row erased', { erasedSince: -1, first: '0'.repeat(64) }],
  ['with rows erased from nothing', { erasedSince: 1 }],
])('a manifest %s is none', async (_what, manifest) => {
  await pack({ manifest })
  expect(await check()).toMatchObject({ exitCode: 2, words: expect.stringContaining('not the manifest') })
})

it('a delivery of another log, or of one that was rewritten since, is found', async () => {
  await pack()
  const own = log
  log = new MadeLog('elsewhere.example/ledger').add(...own.entries)
  expect(await check()).toMatchObject({ exitCode: 1, words: expect.stringContaining('does not have') })
  await rm(path.join(parent, 'state'), { recursive: true })
  log = new MadeLog(own.origin, own.key).add(...Array.from({ length: 4 }, withdrawnable))
  expect(await check()).toMatchObject({ exitCode: 1, words: expect.stringContaining('REWRITTEN') })
})
