// Those that `folded_text` and `name_words` of the database take away.
const MARKS = /[\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331]/g

/** To search without case and accents: `Niñas` becomes `ninas`. */
export function foldText(written: string): string {
  return written.normalize('NFKD').replace(MARKS, '').toLowerCase()
}

/** The words of what is searched for, folded; each must be found. */
export function searchWords(typed: string): string[] {
  return foldText(typed).split(/\s+/).filter(Boolean)
}

type Piece = { text: string; found: boolean }

const BEFORE = 60
const LENGTH = 200

/**
 * The part of a text around the first of these folded words, in pieces that tell which were searched for. Empty where the text has
 * none of them.
 */
export function excerpt(text: string, words: readonly string[]): Piece[] {
  const { folded, origin } = withOrigin(text)
  const first = Math.min(...words.map((word) => folded.indexOf(word)).filter((at) => at >= 0))
  if (!Number.isFinite(first)) return []
  const at = origin[first] ?? 0
  const from = at <= BEFORE ? 0 : startOfWord(text, at - BEFORE)
  const until = Math.min(text.length, from + LENGTH)
  const marked = piecesOf(text.slice(from, until), words)
  const cut = (isCut: boolean) => (isCut ? [{ text: '…', found: false }] : [])
  return [...cut(from > 0), ...marked, ...cut(until < text.length)]
}

function startOfWord(text: string, near: number): number {
  const space = text.slice(near).search(/\s/)
  return space >= 0 && space < BEFORE ? near + space + 1 : near
}

function piecesOf(text: string, words: readonly string[]): Piece[] {
  const { folded, origin } = withOrigin(text)
  const found = new Array<boolean>(text.length).fill(false)
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.fill(true, origin[at], origin[at + word.length] ?? text.length)
  const pieces: Piece[] = []
  for (let index = 0; index < text.length; index += 1) {
    const last = pieces.at(-1)
    const isFound = found[index] ?? false
    if (last?.found === isFound) last.text += text[index] ?? ''
    else pieces.push({ text: text[index] ?? '', found: isFound })
  }
  return pieces
}

/** A text folded, and where each unit of it stood. */
function withOrigin(text: string): { folded: string; origin: number[] } {
  const origin: number[] = []
  let [folded, at] = ['', 0]
  for (const character of text) {
    const plain = foldText(character)
    for (let unit = 0; unit < plain.length; unit += 1) origin.push(at)
    folded += plain
    at += character.length
  }
  return { folded, origin }
}
