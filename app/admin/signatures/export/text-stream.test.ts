import { expect, it, vi } from 'vitest'
import { textStream } from './text-stream.ts'

function counting(last = Infinity) {
  const read: number[] = []
  const ended = vi.fn()
  async function* pieces() {
    try {
      for (let n = 1; n <= last; n++) {
        read.push(n)
        await Promise.resolve()
        yield `${n}\n`
      }
    } finally {
      ended()
    }
  }
  return { read, ended, stream: textStream(pieces()) }
}

it('passes every piece on', async () => {
  expect(await new Response(counting(3).stream).text()).toBe('1\n2\n3\n')
})

it('reads a piece only when the one before was taken, and none once the client has gone', async () => {
  const { read, ended, stream } = counting()
  const reader = stream.getReader()
  expect(read).toEqual([])
  await reader.read()
  await reader.read()
  expect(read).toEqual([1, 2])
  await reader.cancel()
  expect(ended).toHaveBeenCalledOnce()
  expect(read).toEqual([1, 2])
})

it('says nothing of a client that goes while a piece is read', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { ended, stream } = counting()
  const reader = stream.getReader()
  await reader.read()
  const reading = reader.read()
  await reader.cancel()
  expect(await reading).toEqual({ done: true, value: undefined })
  expect(ended).toHaveBeenCalledOnce()
  expect(logged).not.toHaveBeenCalled()
  logged.mockRestore()
})

it('cuts the answer off when a piece cannot be read', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  async function* failing() {
    yield 'first'
    throw new Error('The database is away')
  }
  await expect(new Response(textStream(failing())).text()).rejects.toThrow('The database is away')
  expect(logged).toHaveBeenCalledWith('An export failed: Error')
  logged.mockRestore()
})
