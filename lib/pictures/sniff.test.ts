import { expect, it } from 'vitest'
import { sniff } from '@/lib/pictures/sniff'
import { animatedPng, oversizedPng, SVG, twoToneImage } from '@/testing/scenes/pictures'

it.each(['jpeg', 'png', 'webp', 'gif'] as const)('knows a %s by its bytes', async (format) => {
  expect(sniff(await twoToneImage(8, 8).toFormat(format).toBuffer())).toBe(format)
})

it('knows AVIF, HEIC and SVG, to say what they are', async () => {
  expect(sniff(await twoToneImage(8, 8).avif().toBuffer())).toBe('avif')
  expect(sniff(Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'latin1'))).toBe('heic')
  expect(sniff(Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1avif', 'latin1'))).toBe('avif')
  expect(sniff(SVG)).toBe('svg')
  expect(sniff(Buffer.from('\uFEFF<!-- hello --> <SVG onload="alert(1)">', 'utf16le'))).toBe('svg')
})

it.each([
  ['', 'unknown'],
  ['%PDF-1.7 and so on', 'unknown'],
  ['<!doctype html><script>', 'unknown'],
  ['\0\0\0\x18ftypisom\0\0\0\0isommp42', 'unknown'],
  ['II*\0 a TIFF of some kind', 'unknown'],
])('knows nothing of %j', (text, kind) => {
  expect(sniff(Buffer.from(text, 'latin1'))).toBe(kind)
})

it('tells an animated PNG from a still one', () => {
  expect(sniff(animatedPng())).toBe('animated')
  expect(sniff(oversizedPng(8, 8))).toBe('png')
})
