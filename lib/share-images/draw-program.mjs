// Draws cards in a process without secrets or network. Plain JavaScript, so that it needs no loader.
import { readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { ImageResponse } from 'next/og.js'

const FONTS = [
  ['Faustina', 'faustina', 700],
  ['Sans', 'source-sans-3', 400],
]

setPriority(10)
// It would download glyphs that the fonts lack.
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
