import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodePicture } from '@/lib/pictures/encode'
import { oversizedPng, phonePhoto, SVG, twoToneImage } from '@/testing/scenes/pictures'

async function forms(file: Buffer) {
  const encoded = await encodePicture(file)
  if ('refused' in encoded) throw new Error(encoded.refused)
  return encoded.forms
}

describe('a photograph', () => {
  it('loses its location and owner, and is upright in sRGB', async () => {
    const file = await phonePhoto()
    expect(file.includes('Secret Name') && (await sharp(file).metadata()).exif).toBeTruthy()
    const made = await forms(file)
    expect(made.map(({ name, height }) => [name, height])).toEqual([
      ['480.webp', 960],
      ['1000.webp', 2000],
      ['1000.jpg', 2000],
    ])
    for (const { bytes } of made) {
      const { exif, icc, iptc, xmp, orientation, space } = await sharp(bytes).metadata()
      expect({ exif, icc, iptc, xmp, orientation, space }).toEqual({ space: 'srgb' })
      expect(/exif|gps|xmp|telltale|secret/i.test(Buffer.from(bytes).toString('latin1'))).toBe(false)
    }
    const { data } = await sharp(made[0]?.bytes).raw().toBuffer({ resolveWithObject: true })
    expect(data[0]).toBeLessThan(220)
    expect(data[479 * 3 + 1]).toBeGreaterThan(240)
  })

  it('comes in three widths and one JPEG for feeds', async () => {
    const made = await forms(await twoToneImage(3000, 1500).jpeg().toBuffer())
    expect(made.map(({ name }) => name)).toEqual(['480.webp', '960.webp', '1600.webp', '1200.jpg'])
  })
})

it('makes no picture larger than it came', async () => {
  expect((await forms(await twoToneImage(90, 60).png().toBuffer())).map(({ name }) => name)).toEqual([
    '90.webp',
    '90.jpg',
  ])
})

it('puts transparency on white', async () => {
  const clear = sharp({ create: { width: 8, height: 8, channels: 4, background: '#0000' } })
  const [form] = await forms(await clear.png().toBuffer())
  const { data, info } = await sharp(form?.bytes).raw().toBuffer({ resolveWithObject: true })
  expect([info.channels, data[0], data[1]]).toEqual([3, 255, 255])
})

describe('refuses', () => {
  it.each([
    [50_000, 50_000],
    [8_000, 6_251],
  ])('a small file that says it is %d × %d', async (width, height) => {
    const started = Date.now()
    expect(await encodePicture(oversizedPng(width, height))).toEqual({ refused: 'pixels' })
    expect(Date.now() - started).toBeLessThan(10_000)
  })

  it('what would be decoded into memory as a whole', async () => {
    const wide = sharp({ create: { width: 4200, height: 4200, channels: 4, background: '#123456' } })
    const file = await wide.toColourspace('rgb16').png({ progressive: true }).toBuffer()
    expect(await encodePicture(file)).toEqual({ refused: 'pixels' })
  })

  it('a truncated or random file', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'gif'] as const) {
      const whole = await twoToneImage(800, 600).toFormat(format).toBuffer()
      expect(await encodePicture(whole.subarray(0, whole.length * 0.9))).toEqual({ refused: 'damaged' })
    }
    expect(await encodePicture(oversizedPng(800, 600))).toEqual({ refused: 'damaged' })
    expect(await encodePicture(Buffer.from('\xFF\xD8\xFFnot at all', 'latin1'))).toEqual({
      refused: 'damaged',
    })
  })

  it('an animation', async () => {
    const frames = [twoToneImage(8, 8), twoToneImage(8, 8).negate()]
    const pages = await Promise.all(frames.map((frame) => frame.png().toBuffer()))
    for (const format of ['gif', 'webp'] as const) {
      const moving = await sharp(pages, { join: { animated: true } })
        .toFormat(format)
        .toBuffer()
      expect(await encodePicture(moving)).toEqual({ refused: 'animated' })
    }
  })

  it('a format whose loader is blocked, whatever came before', async () => {
    expect(await encodePicture(SVG)).toEqual({ refused: 'damaged' })
    expect(await encodePicture(await twoToneImage(8, 8).avif().toBuffer())).toEqual({ refused: 'damaged' })
    expect(await encodePicture(await twoToneImage(8, 8).tiff().toBuffer())).toEqual({ refused: 'damaged' })
  })
})

it('encodes one at a time, queues three, and is busy for others', async () => {
  const file = await twoToneImage(8, 8).png().toBuffer()
  const made = await Promise.all(Array.from({ length: 6 }, () => encodePicture(file)))
  expect(made.map((each) => ('refused' in each ? each.refused : 'made'))).toEqual([
    ...['made', 'made', 'made', 'made'],
    ...['busy', 'busy'],
  ])
})
