import { expect, it } from 'vitest'
import { MadeKey } from '@/testing/doubles/ledger'
import { parseCheckpoint } from './checkpoint.ts'
import {
  COSIGNATURE,
  ED25519,
  formatVkey,
  judgeCosignature,
  judgeSignatures,
  parseNote,
  parseVkey,
  type SignedNote,
  type VerifierKey,
} from './signed-note.ts'

// The example of c2sp.org/signed-note.
const VKEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
const SIGNATURE =
  '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM='
const NOTE = `This is an example message.\n\n${SIGNATURE}\n`
const ROOT = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I='

function note(text: string): SignedNote {
  const parsed = parseNote(Buffer.from(text))
  if (!parsed) throw new Error('It is not a note')
  return parsed
}

function key(vkey: string): VerifierKey {
  const parsed = parseVkey(vkey)
  if (!parsed) throw new Error('It is not a key')
  return parsed
}

it('the example of the specification verifies', () => {
  expect(judgeSignatures(note(NOTE), [key(VKEY)])).toEqual({ state: 'valid', lines: [SIGNATURE] })
  expect(formatVkey('example.com/foo', ED25519, key(VKEY).publicKey)).toBe(VKEY)
})

it('a changed text is not signed, and one bad signature spoils the note', () => {
  const changed = NOTE.replace('example message', 'Example message')
  expect(judgeSignatures(note(changed), [key(VKEY)])).toEqual({ state: 'invalid', name: 'example.com/foo' })
  const other = new MadeKey('example.org', 1)
  const both = `${changed}${other.line('This is an Example message.\n')}\n`
  expect(judgeSignatures(note(both), [key(VKEY), key(other.vkey)]).state).toBe('invalid')
  expect(judgeSignatures(note(both), [key(other.vkey)]).state).toBe('valid')
})

it('signatures by unknown keys count for nothing, whatever their name', () => {
  const [one, other] = [new MadeKey('example.com/foo', 1), new MadeKey('example.com/foo', 4)]
  expect(judgeSignatures(note(NOTE), [key(one.vkey), key(other.vkey)])).toEqual({ state: 'unsigned' })
})

it('a cosignature says when it was made', () => {
  const witness = new MadeKey('witness.example', 4)
  const text = `log.example\n7\n${ROOT}\n`
  const signed = (...lines: string[]) => note(`${text}\n${lines.join('\n')}\n`)
  const once = signed(witness.line(text, 1_790_000_001), witness.line(text, 1_790_000_009))
  expect(judgeCosignature(once, key(witness.vkey))).toEqual({ state: 'valid', seconds: 1_790_000_009 })
  const forged = signed(witness.line(text.replace('7', '8')))
  expect(judgeCosignature(forged, key(witness.vkey))).toEqual({ state: 'invalid' })
  const byAnother = signed(new MadeKey('witness.example', 4).line(text))
  expect(judgeCosignature(byAnother, key(witness.vkey))).toEqual({ state: 'absent' })
  expect(key(witness.vkey).type).toBe(COSIGNATURE)
})

it.each([
  '',
  'name',
  'name+00000000+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  VKEY.replace('foo', 'bar'),
  VKEY.replace('530d903a', '530D903A'),
  `${VKEY}=`,
  VKEY.slice(0, -4),
  `a ${VKEY}`,
  'example.com/foo+530d903a+CekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
])('%j is not a key', (vkey) => {
  expect(parseVkey(vkey)).toBeNull()
})

it.each([
  '',
  '\n',
  'text',
  'text\n',
  'text\n\n',
  NOTE.slice(0, -1),
  NOTE.replace('—', '-'),
  NOTE.replace('example.com/foo', 'example.com+foo'),
  NOTE.replace('message', 'mess\tage'),
  NOTE.replace('message', 'mess\rage'),
  `${NOTE}more\n`,
  NOTE.replace('aQM=', 'aQM'),
  `text\n\n${`${SIGNATURE}\n`.repeat(65)}`,
])('%j is not a signed note', (text) => {
  expect(parseNote(Buffer.from(text))).toBeNull()
})

it('bytes that are not UTF-8 are not a signed note', () => {
  expect(parseNote(Buffer.concat([Buffer.of(0xff), Buffer.from(NOTE)]))).toBeNull()
})

it('a checkpoint has an origin, a size and a root, and may have more', () => {
  const parse = (...lines: string[]) => parseCheckpoint(Buffer.from(`${lines.join('\n')}\n\n${SIGNATURE}\n`))
  expect(parse('log.example', '20852163', ROOT)).toMatchObject({ origin: 'log.example', size: 20_852_163 })
  expect(parse('log.example', '0', ROOT, 'more')).toMatchObject({ size: 0 })
  for (const size of ['', '-1', '01', '1.5', '1e3', '0x1', '9007199254740993', ' 1', '١']) {
    expect(parse('log.example', size, ROOT)).toBeNull()
  }
  expect(parse('log.example', '1')).toBeNull()
  expect(parse('log.example', '1', ROOT.slice(4))).toBeNull()
  expect(parse('', '1', ROOT)).toBeNull()
})
