import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { expect, it, test } from 'vitest'
import { fromBase64 } from './bytes.ts'
import { checkpointText, parseCheckpoint } from './checkpoint.ts'
import { cosignedMessage, writeCosignature } from './cosignature.ts'
import { checkSignatures, formatNote, parseNote } from './signed-note.ts'
import { signingKey } from './signing-key.ts'
import { formatVerifierKey, parseVerifierKey, verifierKey } from './verifier-key.ts'

// c2sp.org/signed-note, Example.
const EXAMPLE_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
const EXAMPLE = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`
// c2sp.org/tlog-cosignature.
const COSIGNED = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`

const log = signingKey('example.org/ledger', new Uint8Array(32).fill(7))
const witness = signingKey('example.net/witness', new Uint8Array(32).fill(8))
const witnessKey = verifierKey('example.net/witness', 'cosignature', witness.key.publicKey)
const TEXT = checkpointText({ origin: 'example.org/ledger', size: 3, root: new Uint8Array(32).fill(9) })

function cosign(text: string, seconds: number) {
  const message = new TextDecoder().decode(cosignedMessage(text, seconds))
  const { signature } = witness.sign(message)
  return { name: witnessKey.name, keyId: witnessKey.id, signature: writeCosignature({ seconds, signature }) }
}

const knownKey = (vkey: string) => {
  const key = parseVerifierKey(vkey)
  if (!key) throw new Error('Not a key')
  return key
}
const noteOf = (text: string) => {
  const note = parseNote(text)
  if (!note) throw new Error('Not a note')
  return note
}

test('the example of the specification holds under its key', () => {
  const key = knownKey(EXAMPLE_KEY)
  expect(formatVerifierKey(key)).toBe(EXAMPLE_KEY)
  const note = noteOf(EXAMPLE)
  expect(formatNote(note.text, note.signatures)).toBe(EXAMPLE)
  expect(checkSignatures(note, [key])).toEqual({ valid: [{ key, seconds: null }], forged: [] })
})

test('a changed text, or one without a line of it, does not hold', () => {
  const key = knownKey(EXAMPLE_KEY)
  for (const text of [EXAMPLE.replace('an example', 'no example'), `More.\n${EXAMPLE}`])
    expect(checkSignatures(noteOf(text), [key])).toEqual({ valid: [], forged: [key] })
})

test('the example of a cosigned checkpoint is read', () => {
  const note = noteOf(COSIGNED)
  expect(note.signatures.map(({ name, keyId, signature }) => [name, keyId, signature.length])).toEqual([
    ['example.com/behind-the-sofa', '033de0ae', 64],
    ['witness.example.com/w1', '8d66cf3f', 72],
  ])
  const root = fromBase64('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=')
  expect(parseCheckpoint(note.text)).toEqual({
    origin: 'example.com/behind-the-sofa',
    size: 20_852_163,
    root,
  })
  expect(formatNote(note.text, note.signatures)).toBe(COSIGNED)
})

test('what a witness signs is its header, the time and the whole text', () => {
  const text = COSIGNED.slice(0, COSIGNED.indexOf('\n\n') + 1)
  expect(cosignedMessage(text, 1_679_315_147)).toEqual(
    utf8ToBytes(`cosignature/v1\ntime 1679315147\n${text}`),
  )
})

test('what was signed and cosigned holds, whatever strangers sign below it', () => {
  const stranger = signingKey('example.org/ledger', new Uint8Array(32).fill(1))
  const note = noteOf(formatNote(TEXT, [stranger.sign(TEXT), log.sign(TEXT), cosign(TEXT, 1_800_000_000)]))
  expect(checkSignatures(note, [log.key, witnessKey])).toEqual({
    valid: [
      { key: log.key, seconds: null },
      { key: witnessKey, seconds: 1_800_000_000 },
    ],
    forged: [],
  })
  expect(checkSignatures(note, [])).toEqual({ valid: [], forged: [] })
})

test('a cosignature moved to another time, and one that is cut, are forged', () => {
  const { signature, ...line } = cosign(TEXT, 1_800_000_000)
  for (const changed of [signature.with(7, 1), signature.slice(0, -1), signature.with(0, 255)]) {
    const note = noteOf(formatNote(TEXT, [log.sign(TEXT), { ...line, signature: changed }]))
    expect(checkSignatures(note, [log.key, witnessKey]).forged).toEqual([witnessKey])
  }
})

test('the same text always gets the same signature', () => {
  expect(log.sign(TEXT)).toEqual(log.sign(TEXT))
})

it.each([
  ...['', '\n', 'text', 'text\n', 'text\n\n', '\n\n', 'text\n\n— name\n', 'text\n\n- example.org AAAAAAAA\n'],
  ...[
    'text\n\n— example.org AAAAAAAA',
    'text\n\n— example.org AAAAAA==\n',
    'text\n\n— example.org AAAAAAB=\n',
  ],
  ...[
    'text\n\n— a+b AAAAAAAA\n',
    'te\txt\n\n— a AAAAAAAA\n',
    'te\r\nxt\n\n— a AAAAAAAA\n',
    'text\n\n— a b AAAAAAAA\n',
  ],
  `text\n\n${'— a AAAAAAAA\n'.repeat(101)}`,
  `${'x'.repeat(1_000_000)}\n\n— a AAAAAAAA\n`,
])('%.60j is no note', (text) => expect(parseNote(text)).toBeNull())

test('a text may have empty lines, and sixteen signatures', () => {
  const note = noteOf(`one\n\ntwo\n\n${'— a AAAAAAAA\n'.repeat(16)}`)
  expect(note.text).toBe('one\n\ntwo\n')
  expect(note.signatures).toHaveLength(16)
})

it.each([
  ...['', 'example.com/foo', EXAMPLE_KEY.replace('530d903a', '530d903b'), EXAMPLE_KEY.replace('foo', 'bar')],
  ...[
    EXAMPLE_KEY.replace('530d903a', '530D903A'),
    EXAMPLE_KEY.slice(0, -4),
    `${EXAMPLE_KEY} `,
    `x ${EXAMPLE_KEY}`,
  ],
  'example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
])('%j is no key', (vkey) => expect(parseVerifierKey(vkey)).toBeNull())

test('a key has no name with spaces or a plus, and 32 bytes', () => {
  for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\n'])
    expect(() => verifierKey(name, 'note', new Uint8Array(32)), JSON.stringify(name)).toThrow(RangeError)
  expect(() => verifierKey('example.org', 'note', new Uint8Array(31))).toThrow(RangeError)
})

it.each([
  ...['', 'example.org\n3\n', `example.org\n3\n${'A'.repeat(43)}=`, `\n3\n${'A'.repeat(43)}=\n`],
  ...['03', '-1', '3.0', '3 ', '9007199254740992', ''].map(
    (size) => `example.org\n${size}\n${'A'.repeat(43)}=\n`,
  ),
  ...[`${'A'.repeat(42)}==`, `${'A'.repeat(42)}B=`, 'AAAA'].map((root) => `example.org\n3\n${root}\n`),
  `example.org\n3\n${'A'.repeat(43)}=\n\nmore\n`,
])('%j is no checkpoint', (text) => expect(parseCheckpoint(text)).toBeNull())

test('lines after the third are allowed', () => {
  expect(parseCheckpoint(`${TEXT}more\n`)).toEqual(parseCheckpoint(TEXT))
})

// RFC 8032, section 7.1, test 1.
test('the key of a secret is that of the RFC', () => {
  const { key } = signingKey(
    'rfc',
    hexToBytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'),
  )
  expect(key.publicKey).toEqual(
    hexToBytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'),
  )
})
