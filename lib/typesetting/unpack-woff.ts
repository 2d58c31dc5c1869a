import { inflateSync } from 'node:zlib'

type Table = { tag: Buffer; checksum: number; bytes: Buffer }

const HEADER = 44
const ENTRY = 20
const OPENED_HEADER = 12
const OPENED_ENTRY = 16

/**
 * A font as OpenType, from WOFF 1.0 (https://www.w3.org/TR/WOFF/): fontkit would inflate a table again for every glyph of it. Throws
 * where it is no WOFF.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This file is no WOFF font.')
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, at) =>
    readTable(woff, HEADER + at * ENTRY),
  )
  const header = Buffer.alloc(OPENED_HEADER + tables.length * OPENED_ENTRY)
  woff.copy(header, 0, 4, 8)
  header.writeUInt16BE(tables.length, 4)
  let offset = header.length
  const bodies = tables.map(({ tag, checksum, bytes }, at) => {
    const entry = OPENED_HEADER + at * OPENED_ENTRY
    tag.copy(header, entry)
    header.writeUInt32BE(checksum, entry + 4)
    header.writeUInt32BE(offset, entry + 8)
    header.writeUInt32BE(bytes.length, entry + 12)
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])
    offset += padded.length
    return padded
  })
  return Buffer.concat([header, ...bodies])
}

function readTable(woff: Buffer, entry: number): Table {
  const number = (at: number) => woff.readUInt32BE(entry + at)
  const [offset, packed, length] = [number(4), number(8), number(12)]
  const bytes = woff.subarray(offset, offset + packed)
  return {
    tag: woff.subarray(entry, entry + 4),
    checksum: number(16),
    bytes: packed < length ? inflateSync(bytes) : bytes,
  }
}
