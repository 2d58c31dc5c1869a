// Controls, halves of characters, and what is invisible or turns the text around it; joiners and the parts of emoji stay.
const DROPPED =
  /[\p{Cc}\p{Cs}]|(?![\u200c\u200d\ufe0f\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}|[\u2028\u2029\ufff9-\ufffb]/gu
const NO_BREAK_SPACE = '\u00a0'
const SPACES = /[\s\u2800]+/gu
// No writing sets more on one letter; what hundreds of them draw would cover the page.
const STACKED = /(\p{M}{4})\p{M}+/gu
const LINES = /\r\n?|[\n\u2028\u2029]/

// Of the scripts in use today (Unicode Standard Annex 31, tables 5 and 7), those that may lack a font here.
const SCRIPTS = (
  'Adlm Arab Armn Bali Bamu Batk Beng Bopo Cakm Cans Cham Cher Deva Ethi Geor Gujr Guru Hang Hani Hebr Hmnp Java Kali Khmr Knda Lana ' +
  'Laoo Lepc Limb Lisu Mand Mlym Mong Mtei Mymr Newa Nkoo Olck Orya Osge Plrd Rohg Saur Sinh Sund Sylo Syrc Tale Talu Taml Tavt ' +
  'Telu Tfng Thaa Thai Tibt Vaii Wcho Yiii Latn Grek Cyrl Hira Kana'
)
  .split(' ')
  .map((code) => ({ code, pattern: new RegExp(`\\p{Script=${code}}`, 'u') }))

/** ISO 15924: marks that were left out, and characters of no script in particular. */
export const MARKS = 'Zinh'
export const OTHER = 'Zyyy'

/** One line of visible text in NFC; `stacked` when marks were left out. */
export function printable(text: string): { text: string; stacked: boolean } {
  const line = text.normalize('NFC').replace(SPACES, oneSpace).replace(DROPPED, '').trim()
  const drawn = line.replace(STACKED, '$1')
  return { text: drawn, stacked: drawn !== line }
}

function oneSpace(spaces: string): string {
  return spaces === NO_BREAK_SPACE ? spaces : ' '
}

/** The lines of a text that are not empty. */
export function paragraphs(text: string): string[] {
  return text.split(LINES).filter((line) => printable(line).text)
}

/** The script of a cluster as a code of ISO 15924. */
export function scriptOf(cluster: string): string {
  return SCRIPTS.find(({ pattern }) => pattern.test(cluster))?.code ?? OTHER
}
