import { readFileSync } from 'node:fs'
import path from 'node:path'
import { create, type Font, type GlyphRun } from 'fontkit'
import { LRUCache } from 'lru-cache'
import { unpackWoff } from '@/lib/typesetting/unpack-woff'

export type Style = keyof typeof FAMILIES

type Source = { family: string; subset: string; weight: number }

const SANS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext']
const SERIF = ['latin', 'latin-ext', 'vietnamese']

const REGULAR = weighted(400)
const BOLD = weighted(600, 700)

const FAMILIES = {
  text: { first: REGULAR.sans, then: REGULAR },
  strong: { first: BOLD.sans, then: BOLD },
  serif: { first: sources('faustina', SERIF), then: REGULAR },
  title: { first: sources('faustina', SERIF, 700), then: BOLD },
  mono: { first: sources('source-code-pro', ['latin', 'latin-ext']), then: REGULAR },
}

const SHOWN_AS_EMOJI = /\p{Emoji_Presentation}|\ufe0f/u
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u
const WORDS = /[^ ]+ ?| /g
// Most names share their words: these take about 10 MB.
const KEPT_WORDS = 8_000
const KEPT_CHOICES = 8_000

/** A font file of a document: measures text in thousandths of its size. */
export class Face {
  readonly name: string
  /** The font with the words it laid out last, because laying out is most of the work of a name. */
  readonly font: Font

  constructor(name: string, font: Font) {
    const kept = new LRUCache<string, GlyphRun>({ max: KEPT_WORDS })
    const layOut = (text: string) => {
      const run = kept.get(text) ?? shape(font, text)
      kept.set(text, run)
      return run
    }
    this.name = name
    this.font = Object.create(font, { layout: { value: (text: string) => copy(layOut(text)) } }) as Font
    this.wholeWidth = (text) => (layOut(text).advanceWidth * 1000) / font.unitsPerEm
  }

  readonly wholeWidth: (text: string) => number

  width(text: string): number {
    return this.words(text).reduce((sum, word) => sum + this.wholeWidth(word), 0)
  }

  /** What is laid out by itself: a word with the space after it. */
  words(text: string): string[] {
    return text.match(WORDS) ?? []
  }

  has(character: string): boolean {
    return this.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
  }
}

/** The fonts of one document, each opened when a text first needs it. */
export class Faces {
  private readonly opened = new Map<string, Face>()
  private readonly chosen = new LRUCache<string, { face: Face | null }>({ max: KEPT_CHOICES })

  constructor(private readonly onOpen: (face: Face) => void) {}

  /** The first font of a style, which draws a box for a character that no font has. */
  first(style: Style): Face {
    return this.open(FAMILIES[style].first[0] as Source)
  }

  /** The first font with every character of a grapheme cluster, `preferred` before those of other scripts; null when none has. */
  find(style: Style, cluster: string, preferred?: Face): Face | null {
    const key = `${style} ${preferred?.name} ${cluster}`
    const known = this.chosen.get(key)
    if (known) return known.face
    const face = this.search(style, cluster, preferred)
    this.chosen.set(key, { face })
    return face
  }

  private search(style: Style, cluster: string, preferred?: Face): Face | null {
    const visible = [...cluster].filter((character) => !IGNORABLE.test(character))
    const fits = (face: Face) => visible.every((character) => face.has(character))
    const { first, then } = FAMILIES[style]
    for (const source of SHOWN_AS_EMOJI.test(cluster) ? then.emoji : first)
      if (fits(this.open(source))) return this.open(source)
    if (preferred && fits(preferred)) return preferred
    for (const source of [...then.sans, ...then.otherScripts, ...then.emoji])
      if (fits(this.open(source))) return this.open(source)
    return null
  }

  private open({ family, subset, weight }: Source): Face {
    const name = `${family}-${subset}-${weight}`
    const known = this.opened.get(name)
    if (known) return known
    const file = path.resolve(`node_modules/@fontsource/${family}/files/${name}-normal.woff`)
    const font = create(unpackWoff(readFileSync(file)))
    if (font.type !== 'TTF') throw new Error(`${name} is no font.`)
    const face = new Face(name, font)
    this.opened.set(name, face)
    this.onOpen(face)
    return face
  }
}

/** A cluster without the invisible characters that its font would draw as a box. */
export function drawnBy(face: Face, cluster: string): string {
  return [...cluster].filter((character) => !IGNORABLE.test(character) || face.has(character)).join('')
}

// The last three of the other scripts have one weight.
function weighted(sans: number, others = sans) {
  return {
    sans: sources('source-sans-3', SANS, sans),
    otherScripts: [
      ...sources('noto-sans-hebrew', ['hebrew'], others),
      ...sources('ibm-plex-sans-arabic', ['arabic'], others),
      ...sources('noto-sans-devanagari', ['devanagari'], others),
      ...sources('noto-sans-thai', ['thai'], others),
      ...sources('sawarabi-gothic', ['japanese']),
      ...sources('gowun-dodum', ['korean']),
      ...sources('zcool-xiaowei', ['chinese-simplified']),
    ],
    emoji: sources('noto-emoji', ['emoji'], others),
  }
}

function sources(family: string, subsets: string[], weight = 400): Source[] {
  return subsets.map((subset) => ({ family, subset, weight }))
}

// fontkit fails on marks that a font cannot attach to each other; then they stand where they are by themselves.
function shape(font: Font, text: string): GlyphRun {
  try {
    return font.layout(text)
  } catch {
    return font.layout(text, { mark: false, mkmk: false, abvm: false, blwm: false })
  }
}

// PDFKit scales the positions that it gets, in place.
function copy({ glyphs, positions, advanceWidth }: GlyphRun) {
  return { glyphs, positions: positions.map((position) => ({ ...position })), advanceWidth }
}
