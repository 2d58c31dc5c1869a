import { expect, it } from 'vitest'
import { isSmall, undescribedPictures } from '@/lib/pictures/rules'

const [KNOWN, HALF] = ['a'.repeat(16), 'b'.repeat(16)]

it.each([
  [`![](picture:${KNOWN})`, 0],
  [`![Un puente](picture:${KNOWN}) and ![otro](picture:${HALF})`, 0],
  [`![](picture:${HALF})`, 1],
  [`![A bridge](picture:${KNOWN}) ![ ](picture:${HALF} "x")`, 2],
  [`![](picture:${'c'.repeat(16)}) ![](https://example.org/a.png)`, 0],
])('%j has %i pictures without a description in Spanish', (text, count) => {
  const alts = new Map([
    [KNOWN, { en: 'A bridge', es: 'Un puente' }],
    [HALF, { en: 'A [river]', es: '' }],
  ])
  expect(undescribedPictures(text, alts, 'es')).toBe(count)
})

it.each([
  [600, 315, false],
  [599, 900, true],
  [1200, 314, true],
])('a picture of %i × %i is small where it is shared: %s', (width, height, small) => {
  expect(isSmall({ width, height })).toBe(small)
})
