import sharp from 'sharp'
import { expect, it } from 'vitest'
import { drawPng } from '@/lib/share-images/draw'
import type { CardFacts } from '@/lib/share-images/queries'

const facts: CardFacts = {
  drawing: 'line',
  name: 'A campaign',
  kicker: 'A campaign',
  title: 'Niñas, שלום 🕊️',
  count: { before: 'More than', number: '410', after: 'of 1,000 signatures' },
  share: 0.41,
  isRightToLeft: false,
}

it('draws the size that social networks expect', async () => {
  const png = await drawPng(facts)
  const { format, width, height } = await sharp(png).metadata()
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 })
  expect(png.length).toBeLessThan(200_000)
})

it('says so when a card cannot be drawn, and draws the next one', async () => {
  const broken = drawPng({ ...facts, title: undefined as never })
  const next = drawPng({ ...facts, drawing: 'film' })
  await expect(broken).rejects.toThrow('could not be drawn')
  expect((await sharp(await next).metadata()).width).toBe(1200)
})
