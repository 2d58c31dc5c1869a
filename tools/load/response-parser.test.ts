import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ResponseParser, type ParsedResponse } from './response-parser.ts'

const LENGTH = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello'
const CHUNKS =
  'HTTP/1.1 503 Away\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\nd;note\r\n\r\n\r\n0\r\n\r\n abc\r\n0\r\n\r\n'
const REDIRECT =
  'HTTP/1.1 303 See Other\r\nLocation: /thanks\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'
const EMPTY = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\nDate: now\r\n\r\n'

function parse(pieces: Buffer[]): ParsedResponse[] {
  const answers: ParsedResponse[] = []
  const parser = new ResponseParser((answer) => answers.push(answer))
  const reused = Buffer.alloc(1_024)
  for (const piece of pieces) {
    piece.copy(reused)
    parser.push(reused.subarray(0, piece.length))
  }
  return answers
}

describe('answers of a connection', () => {
  it('end by length, by chunks or with their head, wherever they are cut', () => {
    const bytes = Buffer.from(LENGTH + CHUNKS + EMPTY + REDIRECT + LENGTH)
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length)), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
        const pieces = at.slice(1).map((end, index) => bytes.subarray(at[index], end))
        expect(parse(pieces)).toEqual([
          { status: 200, location: null, closes: false },
          { status: 503, location: null, closes: false },
          { status: 204, location: null, closes: false },
          { status: 303, location: '/thanks', closes: true },
          { status: 200, location: null, closes: false },
        ])
      }),
    )
  })

  it('are not over before their last byte', () => {
    for (const text of [LENGTH, CHUNKS, REDIRECT]) expect(parse([Buffer.from(text.slice(0, -1))])).toEqual([])
  })

  it('that refuse say when to come back, or do not', () => {
    const refusal = (header: string) => Buffer.from(`HTTP/1.1 503 Busy\r\n${header}Content-Length: 0\r\n\r\n`)
    expect(parse([refusal('Retry-After: 30\r\n')])[0]?.saysWhen).toBe(true)
    expect(parse([refusal('')])[0]?.saysWhen).toBeUndefined()
  })

  it('must be HTTP', () => {
    expect(() => parse([Buffer.from('SSH-2.0-OpenSSH\r\n\r\n')])).toThrow('not HTTP')
  })
})
