import { readFile, writeFile } from 'node:fs/promises'
import sharp from 'sharp'

// Draws the icons that cannot be SVG. Run it after changing public/icon.svg, and commit the output.
// Some browsers show their tabs in the dark, and take no SVG.
const GROUND = '#f5f5f2'

/** `inner`: the share of the side that the drawing takes; round or cropped icons keep a circle of 80 % (https://www.w3.org/TR/appmanifest/#icon-masks). */
async function draw(size: number, inner: number): Promise<Buffer> {
  const side = Math.round(size * inner)
  const drawing = await sharp(await readFile('public/icon.svg'), { density: (72 * side) / 32 })
    .resize(side, side)
    .png()
    .toBuffer()
  const channels = 4 as const
  const ground = { width: size, height: size, channels, background: GROUND }
  return sharp({ create: ground })
    .composite([{ input: drawing }])
    .png({ compressionLevel: 9 })
    .toBuffer()
}

// One PNG in an ICO: 6 bytes of header and a 16-byte entry.
function ico(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(size, 6)
  head.writeUInt8(size, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}

const folder = process.argv[2] ?? 'public'
await writeFile(`${folder}/favicon.ico`, ico(await draw(32, 1), 32))
await writeFile(`${folder}/apple-touch-icon.png`, await draw(180, 0.72))
await writeFile(`${folder}/icon-192.png`, await draw(192, 0.86))
await writeFile(`${folder}/icon-512.png`, await draw(512, 0.86))
await writeFile(`${folder}/icon-maskable-512.png`, await draw(512, 0.56))
