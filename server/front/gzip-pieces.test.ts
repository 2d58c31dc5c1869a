import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compressedPiece, gzipOf, storedPiece } from './gzip-pieces.ts'

const CASES: string[][] = [
  [],
  [''],
  ['', '', ''],
  ['<p>', 'Ana', '</p>'],
  ['<p>', 'Ana', ''],
  ['<p>', 'Ñandú 🦤 ﷽', '</p>', '', '<p>Ana</p>'],
  ['<ul>' + '<li>again and again</li>'.repeat(3_000), 'x'.repeat(70_000), '</ul>'],
]

it.each(CASES)('pieces make one stream of gzip, whatever is between them (%#)', (...texts) => {
  const pieces = texts.map((text, index) => (index % 2 ? storedPiece(text) : compressedPiece(text)))
  expect(gunzipSync(gzipOf(pieces)).toString()).toBe(texts.join(''))
  expect(Buffer.concat(pieces.map(({ plain }) => plain)).toString()).toBe(texts.join(''))
})

it('what is sent again and again takes less room than as it is', () => {
  const { plain, deflated } = compressedPiece('<li class="update">An update</li>'.repeat(200))
  expect(deflated.length).toBeLessThan(plain.length / 10)
})
