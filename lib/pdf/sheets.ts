import { setImmediate as nextTurn } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { INTL_LOCALE } from '@/lib/i18n/dates'
import { territoryOf } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { PetitionDocument } from '@/lib/pdf/document'
import { endingSteps } from '@/lib/pdf/ending-steps'
import { Faces, type Style } from '@/lib/typesetting/faces'
import { linesOf, oneLine, type Line } from '@/lib/typesetting/lines'

// In black alone, so that a press mixes no colours for small letters.
export const INK: Color = [0, 0, 0, 100]
export const GREY: Color = [0, 0, 0, 68]
const RULE: Color = [0, 0, 0, 28]
/** A4 with margins, in points. */
export const PAGE = { width: 595.28, height: 841.89, left: 62, right: 533.28, top: 84, bottom: 772 }
export const FULL_WIDTH = PAGE.right - PAGE.left

const HEADER_Y = 50
const FOOTER_Y = 802
const SMALL = 8
const TURN_MS = 8

type Color = [number, number, number, number]

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

/** The pages of a document: what is drawn goes below `y`, and onto another page where there is no room. */
export class Sheets {
  readonly words: ReturnType<typeof translator<'deliveryPdf'>>
  readonly faces: Faces
  y = PAGE.top
  pages = 0

  private readonly pdf: PDFKit.PDFDocument
  private readonly total: PDFKit.PDFKitReference
  private readonly structure: PDFKit.PDFStructureElement
  private tagged: { tag: Tag; content: PDFKit.PDFStructureContent } | null = null
  private readonly fontsOfTotal: Record<string, unknown> = {}
  private readonly header: { title: Line; recipient: Line }
  private readonly numbers: Intl.NumberFormat
  private since = performance.now()

  constructor(readonly document: PetitionDocument) {
    const { language, title, organisation, date } = document
    this.words = translator(language, 'deliveryPdf')
    this.numbers = new Intl.NumberFormat(INTL_LOCALE[language])
    this.pdf = new PDFDocument({
      autoFirstPage: false,
      size: [PAGE.width, PAGE.height],
      margin: 0,
      pdfVersion: '1.7',
      lang: territoryOf(language),
      displayTitle: true,
      tagged: true,
      // Kept words are bounded by Face instead.
      fontLayoutCache: false,
      info: { Title: title, Author: organisation, CreationDate: date },
    })
    this.structure = this.pdf.struct('Document')
    this.pdf.addStructure(this.structure)
    this.faces = new Faces(({ name, font }) => this.pdf.registerFont(name, font))
    this.total = this.pdf.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, PAGE.width, PAGE.height],
      Resources: { Font: this.fontsOfTotal },
    })
    const small = { style: 'text' as const, size: SMALL }
    const to = this.words('to', { recipient: document.recipient })
    const recipient = oneLine(to, { ...small, width: FULL_WIDTH * 0.45 }, this.faces)
    const left = FULL_WIDTH - recipient.width - 24
    this.header = { title: oneLine(title, { ...small, width: left }, this.faces), recipient }
  }

  /** Begins a page without header and footer. */
  addCover(): void {
    this.pdf.addPage()
    this.pages += 1
    this.y = PAGE.top
  }

  /** Begins a page; the paragraph that is open goes on there. */
  addPage(): void {
    if (this.tagged) this.pdf.endMarkedContent()
    this.addCover()
    this.pdf.markContent('Artifact', { type: 'Pagination' })
    this.drawMargins()
    this.pdf.endMarkedContent()
    this.tagged?.content.push(this.pdf.markStructureContent(this.tagged.tag))
  }

  /** Begins a page unless `height` points are free. Says whether it did. */
  ensure(height: number): boolean {
    if (this.y + height <= PAGE.bottom) return false
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
    { style, size, leading, x = PAGE.left, width = FULL_WIDTH, color, isLabel, tag = 'P' }: Block,
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
    { style, size, width = FULL_WIDTH }: Pick<Block, 'style' | 'size' | 'width'>,
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

  rule(y: number, x = PAGE.left, width = FULL_WIDTH, color = RULE): void {
    this.pdf
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.6)
      .stroke(color)
  }

  number(value: number): string {
    return this.numbers.format(value)
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

  /** Writes the total on every page, and ends the document. */
  async *end(): AsyncGenerator<Buffer> {
    this.endTag()
    this.structure.end()
    const { page } = this.pdf
    const { content } = page
    page.content = this.total
    const total = this.words('ofTotal', { total: this.number(this.pages) })
    this.print(total, PAGE.width / 2, FOOTER_Y, { style: 'text', size: SMALL }, { color: GREY })
    Object.assign(this.fontsOfTotal, page.fonts)
    page.content = content
    this.total.finalize()
    for (const step of endingSteps(this.pdf)) {
      step()
      yield* this.flush()
    }
    yield* this.ready()
  }

  private drawMargins(): void {
    const { title, recipient } = this.header
    this.draw(title, PAGE.left, HEADER_Y, SMALL, GREY)
    this.draw(recipient, PAGE.right - recipient.width, HEADER_Y, SMALL, GREY)
    this.rule(HEADER_Y + 8)
    const page = this.words('page', { page: this.number(this.pages) })
    this.print(
      `${page} `,
      PAGE.width / 2,
      FOOTER_Y,
      { style: 'text', size: SMALL },
      { align: 'end', color: GREY },
    )
    this.pdf.page.xobjects.Total = this.total
    this.pdf.addContent('/Total Do')
  }

  private endTag(): void {
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
