import { expect, it } from 'vitest'
import { Faces } from '@/lib/typesetting/faces'
import { linesOf, oneLine, type Line } from '@/lib/typesetting/lines'

const faces = new Faces(() => {})
const NAME = { style: 'text', size: 9, width: 150 } as const

function set(text: string, width: number = NAME.width) {
  return linesOf(text, { ...NAME, width }, faces)
}

function drawn({ runs }: Line): string[] {
  return runs.map(({ text }) => text)
}

function fontsOf(text: string): string[] {
  return set(text, 2000).lines.flatMap(({ runs }) => runs.map(({ face }) => face.name))
}

it.each([
  ['Ana Pérez', 'source-sans-3-latin-400'],
  ['Łukasz', 'source-sans-3-latin-ext-400'],
  ['Σωκράτης', 'source-sans-3-greek-400'],
  ['Михаил', 'source-sans-3-cyrillic-400'],
  ['מרים', 'noto-sans-hebrew-hebrew-400'],
  ['مريم', 'ibm-plex-sans-arabic-arabic-400'],
  ['सुनीता', 'noto-sans-devanagari-devanagari-400'],
  ['สมชาย', 'noto-sans-thai-thai-400'],
  ['太郎', 'sawarabi-gothic-japanese-400'],
  ['민준', 'gowun-dodum-korean-400'],
  ['张伟', 'zcool-xiaowei-chinese-simplified-400'],
  ['🕊️👨‍👩‍👧🇲🇽👍🏽', 'noto-emoji-emoji-400'],
])('draws %s with %s', (text, font) => {
  const { lines, missing } = set(text)
  expect(lines).toHaveLength(1)
  expect(missing).toEqual(new Set())
  expect(fontsOf(text)).toContain(font)
})

it('draws letters with several marks, and those that NFC composes', () => {
  expect(set('Nguyễn Thị Đặng').missing).toEqual(new Set())
  expect(fontsOf('Zoe\u0308')).toEqual(['source-sans-3-latin-400'])
})

it.each([
  ['Ana مريم 🕊', false, ['Ana ', 'مريم', ' ', '🕊']],
  ['שרה (ab) 12!', true, ['!', '12', ' (', 'ab', ') ', 'שרה']],
  // Fonts read Persian digits as they read Persian letters, so they get them turned round.
  ['محمد ۱۲۳ (علی)', true, ['(', 'علی', ') ', '۳۲۱', ' ', 'محمد']],
])('orders the runs of %s as they are seen from the left', (text, isRightToLeft, runs) => {
  const [line] = set(text).lines
  expect(line?.isRightToLeft).toBe(isRightToLeft)
  expect(line && drawn(line)).toEqual(runs)
})

it('breaks between words, in Thai and Japanese without spaces, and anywhere in a word that is too long', () => {
  expect(textOf(set('María de los Ángeles Fernández', 100).lines)).toEqual([
    'María de los Ángeles',
    'Fernández',
  ])
  for (const text of [
    'สวัสดีครับผมชื่อสมชายใจดีมากมาก',
    '私たちは武器輸出の停止を求めます。',
    'X'.repeat(100),
    '👩‍'.repeat(50),
    '🏻🏿'.repeat(30),
    'مريم '.repeat(20),
  ]) {
    const { lines } = set(text, 60)
    expect(lines.length).toBeGreaterThan(1)
    for (const { width } of lines) expect(width).toBeLessThanOrEqual(60.01)
  }
})

it('draws a box where no font has a letter, says of which script it is, and keeps what was written', () => {
  const { lines, missing } = set('አበበ x გ')
  expect(missing).toEqual(new Set(['Ethi', 'Geor']))
  expect(lines[0]).toMatchObject({ spoken: 'አበበ x გ', runs: [{ text: '\ufffd\ufffd\ufffd x \ufffd' }] })
})

it('sets strong words in the heavier fonts of other scripts too', () => {
  const { lines } = linesOf('Peace שלום ✊🏽', { style: 'title', size: 9, width: 2000 }, faces)
  const fonts = lines.flatMap(({ runs }) => runs.map(({ face }) => face.name))
  expect(fonts).toEqual(
    expect.arrayContaining(['faustina-latin-700', 'noto-sans-hebrew-hebrew-700', 'noto-emoji-emoji-700']),
  )
})

it('breaks no line at a space that forbids it', () => {
  expect(textOf(set('Departamento de EE.\u00a0UU.', 78).lines)).toEqual(['Departamento de', 'EE.\u00a0UU.'])
})

it('leaves out what is invisible, turns the text around it, or is stacked without end', () => {
  expect(textOf(set('\u202eevil\u200b\u2066 x\u00ad\ud800\u0000\n y').lines)).toEqual(['evil x y'])
  const { lines, missing } = set(`A${'\u0301'.repeat(500)}b`)
  expect(textOf(lines)).toEqual([`\u00c1${'\u0301'.repeat(4)}b`])
  expect(missing).toEqual(new Set(['Zinh']))
  expect(set('\u200b \n').lines).toEqual([])
})

it('sets marks that a font cannot attach to each other', () => {
  expect(set('\u0645\u0610\u08f4').lines).toHaveLength(1)
})

it('shortens what must fit one line', () => {
  const line = oneLine('To: the Honorable Secretary of State of the United States', NAME, faces)
  expect(textOf([line])[0]).toMatch(/^To: the Honorable.*…$/)
  expect(line.width).toBeLessThanOrEqual(NAME.width)
  expect(textOf([oneLine('Short', NAME, faces)])).toEqual(['Short'])
})

function textOf(lines: Line[]): string[] {
  return lines.map((line) => drawn(line).join(''))
}
