import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { LOCALES } from '@/lib/i18n/locales'
import { pictureField } from '@/lib/pictures/rules'
import { pictureTexts } from '@/lib/pictures/schema'
import { uploadPicture } from '@/lib/pictures/upload'
import { ADMIN_ID } from '@/testing/scenes/authorized'

const COLOUR = { r: 200, g: 40, b: 90 }

/** One colour with a white upper half, to tell which way is up. */
export function twoToneImage(width: number, height: number) {
  const half = { create: { width, height: Math.ceil(height / 2), channels: 3, background: '#fff' } } as const
  return sharp({ create: { width, height, channels: 3, background: COLOUR } }).composite([
    { input: half, gravity: 'north' },
  ])
}

let hue = 0

/** A new picture that is described in every language, with a Spanish caption. */
export async function uploadedPicture(width = 1600): Promise<string> {
  const file = await twoToneImage(width, width / 2)
    .modulate({ hue: (hue += 20) })
    .jpeg()
    .toBuffer()
  const described = LOCALES.map((locale) => [pictureField('alt', locale), `A march (${locale})`])
  const texts = {
    ...Object.fromEntries(described),
    'caption-es': 'La marcha en la frontera.',
    credit: 'Photo: A',
  }
  const picture = await uploadPicture(ADMIN_ID, file, pictureTexts.parse(texts))
  if ('refused' in picture) throw new Error(picture.refused)
  return picture.key
}

/** Like a phone's: with a location, and rotated by metadata. */
export function phonePhoto(width = 2000, height = 1000): Promise<Buffer> {
  return twoToneImage(width, height)
    .withMetadata({
      orientation: 6,
      exif: {
        IFD0: { Make: 'Telltale', Copyright: 'Secret Name' },
        IFD3: { GPSLatitude: '19/1 25/1 57/1', GPSLatitudeRef: 'N' },
      },
    })
    .jpeg()
    .toBuffer()
}

/** A tiny file that claims a large size. */
export function oversizedPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1024))), chunk('IEND')]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), ...chunks])
}

export function animatedPng(): Buffer {
  const still = oversizedPng(8, 8)
  const afterHeader = 8 + 25
  return Buffer.concat([
    still.subarray(0, afterHeader),
    chunk('acTL', Buffer.alloc(8)),
    still.subarray(afterHeader),
  ])
}

export const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
)

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
