import sharp from 'sharp'
import { expect, it } from 'vitest'
import { drawPng } from '@/lib/share-images/draw'
import { drawCard } from '@/lib/share-images/drawing'
import type { CardFacts } from '@/lib/share-images/queries'

const facts: CardFacts = {
  drawing: 'line',
  name: 'A campaign',
  kicker: 'A campaign',
  title: 'Niñas, 和平 🕊️',
  note: '',
  count: { before: 'More than', number: '410', after: 'of 1,000 signatures' },
  share: 0.41,
}

it('draws the size that social networks expect, and downloads no glyphs', async () => {
  const png = await drawPng(drawCard(facts))
  const { format, width, height } = await sharp(png).metadata()
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 })
  expect(png.length).toBeLessThan(300_000)
})

it.each([
  ['Niñas, 和平', 'The campaign', 'The campaign'],
  ['Peace 🕊️ now', 'The campaign', 'The campaign'],
  ['שלום', '和平', null],
  ['Łódź “now”', 'The campaign', 'Łódź “now”'],
])('a card of %j, of a campaign named %j, says %j and never a part of it', (title, name, headline) => {
  const said = JSON.stringify(drawCard({ ...facts, title, name, kicker: '', note: 'Note ✊' }))
  for (const words of [title, name]) expect(said.includes(JSON.stringify(words))).toBe(words === headline)
  expect(said).not.toMatch(/Niñas|Peace|Note/)
  expect(said).toContain('410')
})

it('says so when a card cannot be drawn, and draws the next one', async () => {
  const broken = drawPng({ type: 'div', props: { style: { display: 'grid' }, children: [] } })
  const next = drawPng(drawCard({ ...facts, drawing: 'film' }))
  await expect(broken).rejects.toThrow('could not be drawn')
  expect((await sharp(await next).metadata()).width).toBe(1200)
})
