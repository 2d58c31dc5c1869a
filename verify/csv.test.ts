import { expect, it } from 'vitest'
import { csvRows } from './csv.ts'

async function rows(...pieces: string[]): Promise<string[][]> {
  async function* read() {
    yield* pieces
  }
  const found: string[][] = []
  for await (const row of csvRows(read())) found.push(row)
  return found
}

it('reads cells as RFC 4180 writes them, wherever a piece ends', async () => {
  const text = '\ufeffa,"b ""c"", d",\r\n"two\r\nlines",,"",""""\r\nlast'
  const expected = [['a', 'b "c", d', ''], ['two\r\nlines', '', '', '"'], ['last']]
  expect(await rows(text)).toEqual(expected)
  for (let end = 1; end < text.length; end += 1) {
    expect(await rows(text.slice(0, end), text.slice(end))).toEqual(expected)
  }
})

it('refuses what has no end', async () => {
  await expect(rows('a,"b')).rejects.toThrow(RangeError)
  await expect(rows('a"b')).rejects.toThrow(RangeError)
  await expect(rows(`"${'a'.repeat(70_000)}`)).rejects.toThrow(RangeError)
  await expect(rows(','.repeat(300))).rejects.toThrow(RangeError)
})
