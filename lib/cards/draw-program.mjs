// The process of draw.ts: one drawing in, its PNG out. It holds no secret, asks nobody for anything, and ends with its drawing.
// Plain JavaScript, so that it needs no loader.
import { readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { ImageResponse } from 'next/og.js'

const FONTS = [
  ['Faustina', 'faustina', 700],
  ['Sans', 'source-sans-3', 400],
]

// Visitors' pages come first.
setPriority(10)
// It would fetch letters that the fonts lack from elsewhere.
globalThis.fetch = () => Promise.reject(new Error('Nothing is fetched for a card.'))

process.once('message', async (drawing) => {
  const drawn = new ImageResponse(drawing, { width: 1200, height: 630, fonts: FONTS.flatMap(fontFiles) })
  process.send(Buffer.from(await drawn.arrayBuffer()), () => process.disconnect())
})

function fontFiles([name, family, weight]) {
  return [
    [name, 'latin'],
    [`${name} Ext`, 'latin-ext'],
  ].map(([as, subset]) => ({
    name: as,
    weight,
    style: 'normal',
    data: readFileSync(`node_modules/@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`),
  }))
}
