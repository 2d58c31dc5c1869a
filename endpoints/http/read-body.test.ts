import { expect, it } from 'vitest'
import { readBody } from '@/endpoints/http/read-body'

const PIECE = 10

/** A request of so many pieces that counts how many of them were read, and says a length where one is given. */
function posted(pieces: number, said?: number) {
  const read = { pieces: 0 }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (read.pieces === pieces) return controller.close()
        read.pieces += 1
        controller.enqueue(new Uint8Array(PIECE).fill(97))
      },
    },
    { highWaterMark: 0 },
  )
  const headers = said === undefined ? undefined : { 'Content-Length': String(said) }
  const init = { method: 'POST', body, headers, duplex: 'half' }
  return { read, request: new Request('http://localhost/', init) }
}

it('is what was posted, whether its length was said or not', async () => {
  expect((await readBody(posted(3).request, { most: 30 }))?.toString()).toBe('a'.repeat(30))
  expect((await readBody(posted(3, 30).request, { most: 1_000 }))?.toString()).toBe('a'.repeat(30))
  expect(await readBody(new Request('http://localhost/'), { most: 30 })).toEqual(Buffer.alloc(0))
})

it('is nothing where it is too large, and is not read to its end', async () => {
  const { request, read } = posted(100)
  expect(await readBody(request, { most: 30 })).toBeNull()
  expect(read.pieces).toBe(4)
})

it('is read past up to a bound where a browser waits for that', async () => {
  const [some, many] = [posted(5), posted(100)]
  expect(await readBody(some.request, { most: 30, passOver: 60 })).toBeNull()
  expect(await readBody(many.request, { most: 30, passOver: 60 })).toBeNull()
  expect([some.read.pieces, many.read.pieces]).toEqual([5, 7])
})
