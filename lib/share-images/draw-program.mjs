// The process of draw.ts: drawings in, their PNGs out. It holds no secret, asks nobody for anything, and ends when it is let go.
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

const fonts = FONTS.flatMap(fontFiles)

process.on('message', async (drawing) => {
  const drawn = new ImageResponse(drawing, { width: 1200, height: 630, fonts })
  process.send(Buffer.from(await drawn.arrayBuffer()))
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
