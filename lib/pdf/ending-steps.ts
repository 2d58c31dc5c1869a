type Font = { finalize(): void }

/** The steps that end a document, for others to have a turn between them: PDFKit by itself would take them in one go. */
export function endingSteps(pdf: PDFKit.PDFDocument): (() => void)[] {
  const fonts = Object(pdf)._fontFamilies as Record<string, Font>
  const pages = Object(pdf.getStructTreeRoot().data).ParentTree._items as Record<string, object>
  return [
    ...Object.values(fonts).map((font) => () => font.finalize()),
    ...Object.keys(pages).map((page) => () => {
      const elements = pdf.ref(pages[page] ?? [])
      elements.finalize()
      pages[page] = elements
    }),
    () => void pdf.end(),
  ]
}
