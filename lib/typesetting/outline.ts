import type { Line, Run } from '@/lib/typesetting/lines'

/** A line as the data of an SVG path, from its left end on the baseline. */
export function outline({ runs }: Line, x: number, baseline: number, size: number): string {
  let at = x
  return runs
    .map((run) => {
      const drawn = runOutline(run, at, baseline, size)
      at += run.width
      return drawn
    })
    .join('')
}

function runOutline({ face, text, isWhole }: Run, x: number, baseline: number, size: number): string {
  const scale = size / face.font.unitsPerEm
  let at = x
  let drawn = ''
  for (const part of isWhole ? [text] : face.words(text)) {
    const { glyphs, positions } = face.font.layout(part)
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
      drawn += glyph.path
        .transform(scale, 0, 0, -scale, at + xOffset * scale, baseline - yOffset * scale)
        .toSVG()
      at += xAdvance * scale
    }
  }
  return drawn
}
