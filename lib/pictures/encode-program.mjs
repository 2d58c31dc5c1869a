// Encodes one picture in a process without secrets. Plain JavaScript, so that it needs no loader.
import { setPriority } from 'node:os'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'

// The largest phone cameras: 50 million pixels.
const MAX_PIXELS = 50_000_000
// Interlaced PNGs are decoded as a whole.
const MAX_HELD_BYTES = 128 * 1024 * 1024
const WIDTHS = [480, 960, 1600]
const PLAIN_WIDTH = 1200
const MAX_HEIGHT = 4800
const LOADERS = ['Jpeg', 'Png', 'Webp', 'Nsgif'].map((name) => `VipsForeignLoad${name}Buffer`)

setPriority(10)
sharp.cache(false)
sharp.concurrency(1)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: LOADERS })

const answer = await encode(await buffer(process.stdin)).catch(() => ({ refused: 'damaged' }))
process.send(answer, () => process.disconnect())

async function encode(bytes) {
  const facts = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (facts.pages > 1) return { refused: 'animated' }
  if (facts.width * facts.height > MAX_PIXELS || heldBytes(facts) > MAX_HELD_BYTES)
    return { refused: 'pixels' }
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: WIDTHS.at(-1), height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const narrowed = (to) => sharp(data, { raw }).resize({ width: to })
  const forms = []
  for (const to of [...WIDTHS.filter((each) => each < info.width * 0.8), info.width])
    forms.push(await form(narrowed(to).webp({ quality: 80, smartSubsample: true }), 'webp'))
  const plain = narrowed(Math.min(info.width, PLAIN_WIDTH))
  forms.push(await form(plain.jpeg({ quality: 80, mozjpeg: true }), 'jpg'))
  return { width: info.width, height: info.height, forms }
}

function heldBytes({ format, isProgressive, width, height, channels, depth }) {
  if (format !== 'png' || !isProgressive) return 0
  return width * height * channels * (depth === 'ushort' ? 2 : 1)
}

async function form(picture, ending) {
  const { data: bytes, info } = await picture.toBuffer({ resolveWithObject: true })
  return { name: `${info.width}.${ending}`, width: info.width, height: info.height, bytes }
}
