import { constants, crc32, deflateRawSync } from 'node:zlib'

/** Bytes of a page, and the same as blocks of a DEFLATE stream that other blocks may follow (RFC 1951). */
export type Piece = { plain: Buffer; deflated: Buffer }

// No name, no time, an unknown system (RFC 1952, 2.3).
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff])
const MOST_STORED = 0xffff

/** For text that is sent many times: compressed by itself, so that it can stand beside any other piece. */
export function compressedPiece(text: string): Piece {
  const plain = Buffer.from(text)
  return { plain, deflated: deflateRawSync(plain, { finishFlush: constants.Z_FULL_FLUSH }) }
}

/** For text that is sent once: stored as it is, since compressing it costs more than it saves. */
export function storedPiece(text: string): Piece {
  const plain = Buffer.from(text)
  const blocks: Buffer[] = []
  for (let at = 0; at < plain.length; at += MOST_STORED) {
    const part = plain.subarray(at, at + MOST_STORED)
    const head = Buffer.alloc(5)
    head.writeUInt16LE(part.length, 1)
    head.writeUInt16LE(~part.length & 0xffff, 3)
    blocks.push(head, part)
  }
  return { plain, deflated: Buffer.concat(blocks) }
}

export function gzipOf(pieces: readonly Piece[]): Buffer {
  const trailer = Buffer.alloc(8)
  // Of nothing, zlib gives the sum of a beginning in place of the sum so far.
  const sum = pieces.reduce((before, { plain }) => (plain.length > 0 ? crc32(plain, before) : before), 0)
  const size = pieces.reduce((before, { plain }) => before + plain.length, 0)
  trailer.writeUInt32LE(sum, 0)
  trailer.writeUInt32LE(size >>> 0, 4)
  return Buffer.concat([HEADER, ...pieces.map(({ deflated }) => deflated), LAST_BLOCK, trailer])
}
