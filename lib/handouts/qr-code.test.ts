import sharp from 'sharp'
import { expect, it } from 'vitest'
import { qrCode, type QrCode } from '@/lib/handouts/qr-code'
import { readQrCodes } from '@/testing/formats/read-qr-code'

function drawn({ size, outline }: QrCode): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 6}">
    <rect width="${size}" height="${size}" fill="white"/><path d="${outline}"/></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

it.each([
  'https://example.org/?ref=-q',
  'http://localhost:3000/es?ref=-q99',
  `https://example.org/${'ñ'.repeat(60)}`,
])('is read as %s', async (text) => {
  expect(await readQrCodes(await drawn(qrCode(text)))).toEqual([text])
})

it('is read with an eighth of it covered', async () => {
  const code = qrCode('https://www.a-long-campaign.example.org/es?ref=-q12')
  const side = Math.round(code.size * 6 * 0.3)
  const blot = { create: { width: side, height: side, channels: 3 as const, background: 'white' } }
  const covered = await sharp(await drawn(code))
    .composite([{ input: blot, gravity: 'centre' }])
    .png()
    .toBuffer()
  expect(await readQrCodes(covered)).toEqual(['https://www.a-long-campaign.example.org/es?ref=-q12'])
})

it('has a quiet zone of four modules around it', () => {
  const { size, outline } = qrCode('https://example.org/')
  const starts = [...outline.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, ...numbers]) => numbers.map(Number))
  expect(Math.min(...starts.map(([x = 0]) => x))).toBe(4)
  expect(Math.min(...starts.map(([, y = 0]) => y))).toBe(4)
  expect(Math.max(...starts.map(([x = 0, , run = 0]) => x + run))).toBe(size - 4)
})
