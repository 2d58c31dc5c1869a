import { expect, it } from 'vitest'
import { confirmedEntry, MadeKey, MadeLog, withdrawnEntry, type MadeEntry } from '@/testing/doubles/ledger'
import { MadeSite } from '@/testing/doubles/ledger-site'
import { nothingAudited } from './audit.ts'
import type { CheckedLog } from './check-log.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { DownloadError } from './download.ts'
import { exitCodeOf, isWrong } from './findings.ts'
import { checkReceipt } from './receipt.ts'
import { parseVkey } from './signed-note.ts'
import { TileLog } from './tile-log.ts'
import { parseWitness } from './witnesses.ts'

const ORIGIN = 'campaign.example/ledger'
const ana = confirmedEntry({ name: 'Ana Núñez', country: 'MX', 'text-version': '2.0', consent: 'I agree' })
const others = (count: number) =>
  Array.from({ length: count }, () => confirmedEntry({ name: 'Somebody' }).bytes)
const log = new MadeLog(ORIGIN).add(...others(280), ana.bytes, ...others(300))

/** As if the whole log had been found in order. */
function checkedLog(made = log): CheckedLog {
  const site = new MadeSite('https://campaign.example', [made])
  const tiles = new TileLog('https://campaign.example/ledger', async (address) => {
    const found = site.answer(new URL(address).pathname)
    if (found) return found
    throw new DownloadError('missing', address)
  })
  const [checkpoint, key] = [parseCheckpoint(made.checkpoint()), parseVkey(made.key.vkey)]
  if (!checkpoint || !key) throw new Error('It is not a log')
  return { log: tiles, findings: [], checkpoint, keys: [key], audited: nothingAudited() }
}

async function said(receipt: string, logs = [checkedLog()]): Promise<string> {
  const findings = await checkReceipt(Buffer.from(receipt), logs, [])
  expect(exitCodeOf(findings)).not.toBe(0)
  return findings.map(({ words }) => words).join('\n')
}

const opening = (change: (opened: MadeEntry['opened']) => MadeEntry['opened']): MadeEntry => ({
  ...ana,
  opened: change(ana.opened),
})

it.each([281, 400, 512, 581])(
  'a receipt from when there were %i entries proves what it reveals',
  async (size) => {
    const findings = await checkReceipt(Buffer.from(log.receipt(ana, size)), [checkedLog()], [])
    expect(exitCodeOf(findings)).toBe(0)
    const words = findings.map((finding) => finding.words)
    expect(words[0]).toContain('entry 280: confirmed')
    expect(words).toContain('Its name is "Ana Núñez".')
    expect(words).toContain('It says that there is no comment.')
  },
)

it('a receipt may reveal a part, or what a later entry acts on', async () => {
  const withdrawn = withdrawnEntry(280)
  const later = new MadeLog(ORIGIN, log.key).add(...log.entries, withdrawn.bytes)
  const logs = [checkedLog(later)]
  const part = log.receipt(opening((opened) => opened.slice(0, 1)))
  expect(exitCodeOf(await checkReceipt(Buffer.from(part), logs, []))).toBe(0)
  const findings = await checkReceipt(Buffer.from(later.receipt(withdrawn)), logs, [])
  expect(findings.map(({ words }) => words)).toContain('Its index is "280".')
})

it('a receipt may have come through a program that changes the ends of lines', async () => {
  const changed = log.receipt(ana).replaceAll('\n', '\r\n')
  expect(exitCodeOf(await checkReceipt(Buffer.from(changed), [checkedLog()], []))).toBe(0)
})

it('a name in another form of Unicode is the same name', async () => {
  const decomposed = opening((opened) => [{ ...opened[0]!, value: 'Ana Núñez'.normalize('NFD') }])
  expect(exitCodeOf(await checkReceipt(Buffer.from(log.receipt(decomposed)), [checkedLog()], []))).toBe(0)
})

it('what is revealed and does not fit is named', async () => {
  const other = opening((opened) => opened.map((one) => ({ ...one, value: one.value && `${one.value}!` })))
  expect(await said(log.receipt(other))).toContain('"name", "country", "text-version", "consent"')
  const absent = opening((opened) => opened.map((one) => ({ ...one, value: one.value ?? '' })))
  expect(await said(log.receipt(absent))).toContain('"region", "comment"')
  const foreign = opening(() => [{ ...ana.opened[0]!, field: 'constructor' }])
  expect(await said(log.receipt(foreign))).toContain('"constructor"')
})

it('a receipt of another place, of another log or by another key proves nothing', async () => {
  expect(await said(log.receipt(ana).replace('index 280', 'index 281'))).toContain('does not prove')
  const elsewhere = new MadeLog('elsewhere.example/ledger').add(ana.bytes)
  expect(await said(elsewhere.receipt(ana))).toContain('another log (elsewhere.example/ledger)')
  const forged = new MadeLog(ORIGIN).add(ana.bytes)
  expect(await said(forged.receipt(ana))).toContain('not signed')
})

it('a receipt shows that the log was rewritten or rewound since', async () => {
  const rewritten = new MadeLog(ORIGIN, log.key).add(...others(600))
  expect(await said(log.receipt(ana), [checkedLog(rewritten)])).toContain('REWRITTEN')
  const rewound = new MadeLog(ORIGIN, log.key).add(...log.entries.slice(0, 300))
  expect(await said(log.receipt(ana), [checkedLog(rewound)])).toContain('REWOUND')
  const ended = {
    ...checkedLog(rewound),
    findings: [{ level: 'note', code: 'continued', words: '' } as const],
  }
  expect((await checkReceipt(Buffer.from(log.receipt(ana)), [ended], [])).some(isWrong)).toBe(false)
})

it('says who cosigned it', async () => {
  const key = new MadeKey('witness.example', 4)
  const witness = parseWitness(key.vkey)
  const [body = ''] = log.checkpoint().toString().split('\n\n')
  const receipt = Buffer.from(log.receipt(ana, 581, key.line(`${body}\n`, 1_790_000_000)))
  const findings = await checkReceipt(receipt, [checkedLog()], witness ? [witness] : [])
  expect(findings.map(({ words }) => words)).toContain(
    `witness.example saw this tree of ${ORIGIN} on 2026-09-21T14:13:20Z.`,
  )
})

it('whatever is not a receipt is called so, wherever it is cut', async () => {
  const receipt = log.receipt(ana)
  for (let end = 0; end < receipt.length; end += 97) {
    expect(await said(receipt.slice(0, end))).toContain('not a receipt')
  }
  const extra = (value: unknown) =>
    receipt.replace(/^extra .*$/m, `extra ${Buffer.from(JSON.stringify(value)).toString('base64')}`)
  const entry = ana.bytes.toString('base64')
  for (const value of [
    null,
    7,
    {},
    { entry },
    { entry, opened: [null] },
    { entry, opened: Array(99).fill({}) },
  ]) {
    expect(await said(extra(value))).toContain('not a receipt')
  }
  expect(await said(receipt.replace('@v1', '@v2'))).toContain('not a receipt')
  expect(await said(`${receipt}${'x'.repeat(600_000)}`)).toContain('not a receipt')
})
