import { INTL_LOCALE } from '@/lib/i18n/dates'
import { translator } from '@/lib/i18n/translator'
import type { PetitionDocument } from '@/lib/pdf/document'
import { GREY, Paper } from '@/lib/pdf/paper'
import { oneLine, type Line } from '@/lib/typesetting/lines'

/** A4 with margins, in points. */
export const PAGE = { width: 595.28, height: 841.89, left: 62, right: 533.28, top: 84, bottom: 772 }
export const FULL_WIDTH = PAGE.right - PAGE.left

const HEADER_Y = 50
const FOOTER_Y = 802
const SMALL = 8

/** The pages of a petition: a cover, then pages with a header and their number. */
export class Sheets extends Paper {
  readonly words: ReturnType<typeof translator<'deliveryPdf'>>

  private readonly total: PDFKit.PDFKitReference
  private readonly fontsOfTotal: Record<string, unknown> = {}
  private readonly header: { title: Line; recipient: Line }
  private readonly numbers: Intl.NumberFormat

  constructor(readonly document: PetitionDocument) {
    const { language, title, organisation, date } = document
    super({ format: PAGE, language, title, author: organisation, date })
    this.words = translator(language, 'deliveryPdf')
    this.numbers = new Intl.NumberFormat(INTL_LOCALE[language])
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
    super.beginPage()
  }

  number(value: number): string {
    return this.numbers.format(value)
  }

  /** Writes the total on every page, and ends the document. */
  override async *end(): AsyncGenerator<Buffer> {
    this.drawTotal()
    yield* super.end()
  }

  protected override beginPage(): void {
    super.beginPage()
    this.pdf.markContent('Artifact', { type: 'Pagination' })
    this.drawMargins()
    this.pdf.endMarkedContent()
  }

  private drawTotal(): void {
    this.endTag()
    const { page } = this.pdf
    const { content } = page
    page.content = this.total
    const total = this.words('ofTotal', { total: this.number(this.pages) })
    this.print(total, PAGE.width / 2, FOOTER_Y, { style: 'text', size: SMALL }, { color: GREY })
    Object.assign(this.fontsOfTotal, page.fonts)
    page.content = content
    this.total.finalize()
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
}
