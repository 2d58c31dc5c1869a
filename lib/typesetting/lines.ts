import bidiFactory from 'bidi-js'
import { MARKS, printable, scriptOf } from '@/lib/typesetting/characters'
import { drawnBy, type Face, type Faces, type Style } from '@/lib/typesetting/faces'

/** Text in one font and one direction, in the order that its font reads it. */
export type Run = { face: Face; text: string; width: number; isWhole: boolean }

export type Line = {
  /** From left to right. */
  runs: Run[]
  width: number
  isRightToLeft: boolean
  /** What is read, where it differs from what is drawn. */
  spoken: string | null
}

export type Setting = { style: Style; size: number; width: number }

type Cluster = { text: string; drawn: string; face: Face; level: number; breaks: boolean }

const bidi = bidiFactory()
const graphemes = new Intl.Segmenter()
const words = new Intl.Segmenter(undefined, { granularity: 'word' })
// In Latin letters as names have them, each character is a cluster.
const ONE_EACH = /^[ -~\u00a1-\u024f]*$/
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const WITHOUT_SPACES = /[\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const SCRIPTED = /[^\p{Script=Common}\p{Script=Inherited}\p{Script=Unknown}]/u
const READ_FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const BREAKS_AFTER = /[ \-–—/、。，：；？！」』）]$/u
// A family of four with their skins has eleven characters; a hundred that are joined would be one cluster, wider than a line.
const LONGEST_CLUSTER = 12
const BOX = '\ufffd'

/** A text as lines of at most `width` points, and the scripts (ISO 15924) of what could not be drawn. */
export function linesOf(
  text: string,
  setting: Setting,
  faces: Faces,
): { lines: Line[]; missing: Set<string> } {
  const { text: shown, stacked } = printable(text)
  const missing = new Set<string>(stacked ? [MARKS] : [])
  const clusters = clustersOf(shown, setting.style, faces, missing)
  const isRightToLeft = setLevels(clusters)
  const most = (setting.width * 1000) / setting.size
  const lines = fill(clusters, most).map((line) => toLine(line, setting.size, isRightToLeft))
  return { lines, missing }
}

/** The beginning of a text that fits `most` lines, with an ellipsis where there is more. */
export function firstLines(text: string, most: number, setting: Setting, faces: Faces): Line[] {
  const { lines } = linesOf(text, setting, faces)
  if (lines.length <= most) return lines
  const shorter = [...printable(text).text].slice(0, 200)
  while (shorter.length > 0) {
    shorter.pop()
    const shortened = linesOf(`${shorter.join('').trimEnd()}…`, setting, faces).lines
    if (shortened.length <= most) return shortened
  }
  return []
}

/** The beginning of a text that fits one line, with an ellipsis where there is more. */
export function oneLine(text: string, setting: Setting, faces: Faces): Line {
  const [line] = firstLines(text, 1, setting, faces)
  return line ?? { runs: [], width: 0, isRightToLeft: false, spoken: null }
}

function clustersOf(text: string, style: Style, faces: Faces, missing: Set<string>): Cluster[] {
  const parts = partsOf(text)
  const breaks = breaksIn(text)
  let at = 0
  let last: Face | undefined
  return parts.map((part) => {
    at += part.length
    const found = faces.find(style, part, last)
    if (!found) missing.add(scriptOf(part))
    const face = found ?? faces.first(style)
    last = face
    return {
      text: part,
      drawn: found ? drawnBy(face, part) : BOX,
      face,
      level: 0,
      breaks: BREAKS_AFTER.test(part) || breaks.has(at),
    }
  })
}

function partsOf(text: string): string[] {
  if (ONE_EACH.test(text)) return [...text]
  return [...graphemes.segment(text)].flatMap(({ segment }) => {
    const characters = [...segment]
    return characters.length > LONGEST_CLUSTER ? characters : segment
  })
}

// Where a word ends and another begins without a space between them.
function breaksIn(text: string): Set<number> {
  const found = new Set<number>()
  if (!WITHOUT_SPACES.test(text)) return found
  let afterWord = false
  for (const { index, isWordLike = false } of words.segment(text)) {
    if (afterWord && isWordLike) found.add(index)
    afterWord = isWordLike
  }
  return found
}

// Unicode Standard Annex 9.
function setLevels(clusters: Cluster[]): boolean {
  const drawn = clusters.map((cluster) => cluster.drawn).join('')
  if (!FROM_THE_RIGHT.test(drawn)) return false
  const { levels, paragraphs } = bidi.getEmbeddingLevels(drawn)
  let at = 0
  for (const cluster of clusters) {
    cluster.level = levels[at] ?? 0
    at += cluster.drawn.length
  }
  return (paragraphs[0]?.level ?? 0) % 2 === 1
}

function fill(clusters: Cluster[], most: number): Cluster[][] {
  if (widthOf(clusters) <= most) return clusters.length > 0 ? [clusters] : []
  const lines: Cluster[][] = []
  let line: Cluster[] = []
  let taken = 0
  for (const word of wordsOf(clusters).flatMap((word) => pieces(word, most))) {
    const width = widthOf(word)
    if (line.length > 0 && taken + widthOf(withoutSpace(word)) > most) {
      lines.push(line)
      line = []
      taken = 0
    }
    line.push(...word)
    taken += width
  }
  return [...lines, line].map(withoutSpace).filter((each) => each.length > 0)
}

function wordsOf(clusters: Cluster[]): Cluster[][] {
  const found: Cluster[][] = [[]]
  for (const cluster of clusters) {
    found.at(-1)?.push(cluster)
    if (cluster.breaks) found.push([])
  }
  return found
}

// A word that is wider than a line is cut anywhere.
function pieces(word: Cluster[], most: number): Cluster[][] {
  if (widthOf(withoutSpace(word)) <= most) return [word]
  const found: Cluster[][] = [[]]
  let taken = 0
  for (const cluster of word) {
    const width = widthOf([cluster])
    if (taken > 0 && taken + width > most) {
      found.push([])
      taken = 0
    }
    found.at(-1)?.push(cluster)
    taken += width
  }
  return found
}

function withoutSpace(clusters: Cluster[]): Cluster[] {
  return clusters.at(-1)?.drawn === ' ' ? clusters.slice(0, -1) : clusters
}

function widthOf(clusters: Cluster[]): number {
  return runsOf(clusters).reduce((sum, { run }) => sum + run.width, 0)
}

function toLine(clusters: Cluster[], size: number, isRightToLeft: boolean): Line {
  const runs = inVisualOrder(runsOf(clusters)).map((run) => ({ ...run, width: (run.width * size) / 1000 }))
  // Readers put what is drawn from the right into its order by themselves, and would do so to what is spoken.
  const isLeftToRight = clusters.every(({ level }) => level === 0)
  const isPlain = clusters.every(({ text, drawn }) => text === drawn && [...text].length === 1)
  return {
    runs,
    width: runs.reduce((sum, { width }) => sum + width, 0),
    isRightToLeft,
    spoken: isPlain || !isLeftToRight ? null : clusters.map(({ text }) => text).join(''),
  }
}

function runsOf(clusters: Cluster[]): { run: Run; level: number }[] {
  const runs: { run: Run; level: number }[] = []
  for (let from = 0, to = 0; from < clusters.length; from = to) {
    const { face, level } = clusters[from] as Cluster
    while (clusters[to]?.face === face && clusters[to]?.level === level) to += 1
    runs.push({ run: runOf(clusters.slice(from, to), face, level), level })
  }
  return runs
}

function runOf(clusters: Cluster[], face: Face, level: number): Run {
  const isOdd = level % 2 === 1
  const drawn = clusters.map(({ drawn }) => (isOdd ? (bidi.getMirroredCharacter(drawn) ?? drawn) : drawn))
  // Fonts read a text as its script is read.
  const isReadFromTheRight = READ_FROM_THE_RIGHT.test(SCRIPTED.exec(drawn.join(''))?.[0] ?? '')
  const text = (isOdd === isReadFromTheRight ? drawn : drawn.toReversed()).join('')
  const isWhole = isOdd || isReadFromTheRight
  return { face, text, width: isWhole ? face.wholeWidth(text) : face.width(text), isWhole }
}

// Rule L2: from the highest level to the lowest odd one, whatever is at that level or above is reversed.
function inVisualOrder(runs: { run: Run; level: number }[]): Run[] {
  let ordered = runs
  for (let level = Math.max(0, ...runs.map((each) => each.level)); level > 0; level -= 1) {
    const next: typeof runs = []
    let reversed: typeof runs = []
    for (const each of ordered) {
      if (each.level >= level) {
        reversed.unshift(each)
        continue
      }
      next.push(...reversed, each)
      reversed = []
    }
    ordered = [...next, ...reversed]
  }
  return ordered.map(({ run }) => run)
}
