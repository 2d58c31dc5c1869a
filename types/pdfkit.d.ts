import type { Font } from 'fontkit'

declare global {
  namespace PDFKit.Mixins {
    // What it takes besides what its types say: a font that is open, and measures that it need not take again.
    interface PDFFont {
      registerFont(name: string, font: Font): this
    }
    interface TextOptions {
      textWidth?: number
      wordCount?: number
    }
  }
}
