import { setImmediate as nextTurn } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { territoryOf, type Locale } from '@/lib/i18n/locales'
import { endingSteps } from '@/lib/pdf/ending-steps'
import { Faces, type Style } from '@/lib/typesetting/faces'
import { linesOf, oneLine, type Line } from '@/lib/typesetting/lines'

// In black alone, so that a press mixes no colours for small letters.
const INK: Color = [0, 0, 0, 100]
export const GREY: Color = [0, 0, 0, 68]
const RULE: Color = [0, 0, 0, 28]

const TURN_MS = 8

export type Color = [number, number, number, number]

/** A page's size and where its text stands, in points. */
export type PageFormat = {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}

export type PaperOptions = {
  format: PageFormat
  language: Locale
  title: string
  author: string
  date: Date
}

export type Block = {
  style: Style
  size: number
  leading: number
  x?: number
  width?: number
  color?: Color
  tag?: Tag
  /** Lines that are read from the right stand on the left too. */
  isLabel?: boolean
}

type Tag = 'H1' | 'H2' | 'H3' | 'P'
type Align = 'start' | 'center' | 'end'

/** Blank pages that are written as PDF: what is drawn goes below `y`, and onto another page where there is no room. */
export class Paper {
  readonly faces: Faces
  /** Between the margins. */
  readonly fullWidth: number
  y: number
  pages = 0

  protected readonly format: PageFormat
  protected readonly pdf: PDFKit.PDFDocument
  private readonly structure: PDFKit.PDFStructureElement
  private tagged: { tag: Tag; content: PDFKit.PDFStructureContent } | null = null
  private since = performance.now()

  constructor({ format, language, title, author, date }: PaperOptions) {
    this.format = format
    this.fullWidth = format.right - format.left
    this.y = format.top
    this.pdf = new PDFDocument({
      autoFirstPage: false,
      size: [format.width, format.height],
      margin: 0,
      pdfVersion: '1.7',
      lang: territoryOf(language),
      displayTitle: true,
      tagged: true,
      // Kept words are bounded by Face instead.
      fontLayoutCache: false,
      info: { Title: title, Author: author, CreationDate: date },
    })
    this.structure = this.pdf.struct('Document')
    this.pdf.addStructure(this.structure)
    this.faces = new Faces(({ name, font }) => this.pdf.registerFont(name, font))
  }

  /** Begins a page; the paragraph that is open goes on there. */
  addPage(): void {
    if (this.tagged) this.pdf.endMarkedContent()
    this.beginPage()
    this.tagged?.content.push(this.pdf.markStructureContent(this.tagged.tag))
  }

  /** Begins a page unless `height` points are free. Says whether it did. */
  ensure(height: number): boolean {
    if (this.y + height <= this.format.bottom) return false
    this.addPage()
    return true
  }

  /** Says what is drawn next, for readers who do not see it (ISO 32000-1, 14.8). */
  tag(tag: Tag): void {
    this.endTag()
    this.tagged = { tag, content: this.pdf.markStructureContent(tag) }
  }

  /** Sets a text in lines below each other, over pages where it must. Returns the scripts of what could not be drawn. */
  text(
    text: string,
    { style, size, leading, x = this.format.left, width = this.fullWidth, color, isLabel, tag = 'P' }: Block,
  ): Set<string> {
    const { lines, missing } = linesOf(text, { style, size, width }, this.faces)
    this.endTag()
    for (const [at, line] of lines.entries()) {
      // No line stands alone at the foot or the head of a page.
      this.ensure(lines.length > 1 && (at === 0 || at === lines.length - 2) ? 2 * leading : leading)
      if (at === 0) this.tag(tag)
      this.y += leading
      const from = line.isRightToLeft && !isLabel ? x + width - line.width : x
      this.draw(line, from, this.y - leading * 0.28, size, color)
    }
    return missing
  }

  /** Sets the one line that fits, at a baseline. */
  print(
    text: string,
    x: number,
    baseline: number,
    { style, size, width = this.fullWidth }: Pick<Block, 'style' | 'size' | 'width'>,
    { align = 'start', color }: { align?: Align; color?: Color } = {},
  ): void {
    const space = text.endsWith(' ') ? size * 0.35 : 0
    const line = oneLine(text, { style, size, width }, this.faces)
    const before = { start: 0, center: line.width / 2, end: line.width + space }[align]
    this.draw(line, x - before, baseline, size, color)
  }

  draw(line: Line, x: number, baseline: number, size: number, color = INK): void {
    this.pdf.fillColor(color).fontSize(size)
    if (line.spoken !== null) this.pdf.markContent('Span', { actual: line.spoken })
    let at = x
    for (const [index, { face, text, width, isWhole }] of line.runs.entries()) {
      // Readers that do not look at places would join it with what follows.
      const space = index === line.runs.length - 1 && !isWhole && face.has(' ') ? ' ' : ''
      const measured = { lineBreak: false, textWidth: width, wordCount: 1 }
      const features = isWhole ? [] : undefined
      this.pdf
        .font(face.name)
        .text(text + space, at, baseline, { ...measured, baseline: 'alphabetic', features })
      at += width
    }
    if (line.spoken !== null) this.pdf.endMarkedContent()
  }

  rule(y: number, x = this.format.left, width = this.fullWidth, color = RULE): void {
    this.pdf
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.6)
      .stroke(color)
  }

  /** Fills the outline of an SVG path, whose unit is `unit` points, from its top left; `alt` is what it shows. */
  shape(outline: string, { x, y, unit, alt }: { x: number; y: number; unit: number; alt: string }): void {
    this.endTag()
    const content = this.pdf.markStructureContent('Figure')
    this.pdf.save().translate(x, y).scale(unit).path(outline).fill(INK).restore()
    this.pdf.endMarkedContent()
    this.structure.add(this.pdf.struct('Figure', { alt }, [content]))
  }

  bookmark(title: string): void {
    this.pdf.outline.addItem(title)
  }

  /** The bytes that are ready; gives way to other work now and then. */
  async *flush(): AsyncGenerator<Buffer> {
    if (performance.now() - this.since < TURN_MS) return
    await nextTurn()
    this.since = performance.now()
    yield* this.ready()
  }

  /** Ends the document. */
  async *end(): AsyncGenerator<Buffer> {
    this.endTag()
    this.structure.end()
    for (const step of endingSteps(this.pdf)) {
      step()
      yield* this.flush()
    }
    yield* this.ready()
  }

  protected beginPage(): void {
    this.pdf.addPage()
    this.pages += 1
    this.y = this.format.top
  }

  protected endTag(): void {
    if (!this.tagged) return
    const { tag, content } = this.tagged
    this.pdf.endMarkedContent()
    this.structure.add(this.pdf.struct(tag, {}, [content]))
    this.tagged = null
  }

  private *ready(): Generator<Buffer> {
    const bytes: unknown = this.pdf.read()
    if (bytes instanceof Buffer) yield bytes
  }
}
