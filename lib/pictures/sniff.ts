import { MAX_FILE, type FileRefusal } from '@/lib/pictures/schema'

/** A file's type by its first bytes, or why it is rejected. */
export type FileKind =
  'jpeg' | 'png' | 'gif' | 'webp' | Extract<FileRefusal, 'svg' | 'avif' | 'heic' | 'unknown' | 'animated'>

const HEIC = /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1|miaf|heif)$/

/** Sniffs a file's type (W3C PNG 3, GIF89a, RFC 9649, ISO 14496-12); the decoder would take an animated PNG for a still one. */
export function sniff(bytes: Buffer): FileKind {
  const text = (from: number, to: number) => bytes.toString('latin1', from, to)
  if (bytes.length < 12) return 'unknown'
  if (text(0, 3) === '\xFF\xD8\xFF') return 'jpeg'
  if (text(0, 8) === '\x89PNG\r\n\x1A\n') return isAnimatedPng(bytes) ? 'animated' : 'png'
  if (/^GIF8[79]a/.test(text(0, 6))) return 'gif'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  if (text(4, 8) === 'ftyp') return isoMediaKind(bytes)
  return isSvg(bytes) ? 'svg' : 'unknown'
}

/** Why a file is rejected, judging by size and first bytes; null when it is not. */
export function fileRefusal(file: Buffer): FileRefusal | null {
  if (file.length === 0) return 'none'
  if (file.length > MAX_FILE) return 'large'
  const kind = sniff(file)
  return kind === 'jpeg' || kind === 'png' || kind === 'webp' || kind === 'gif' ? null : kind
}

// Chunks are length, type, data and checksum; acTL precedes the first IDAT.
function isAnimatedPng(bytes: Buffer): boolean {
  for (let at = 8; at + 8 <= bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'acTL') return true
    if (type === 'IDAT') return false
  }
  return false
}

function isoMediaKind(bytes: Buffer): FileKind {
  const end = Math.min(bytes.readUInt32BE(0), 128, bytes.length)
  const brands = bytes.toString('latin1', 8, end).match(/.{4}/gs) ?? []
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif'
  return brands.some((brand) => HEIC.test(brand)) ? 'heic' : 'unknown'
}

function isSvg(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4096)
  return /<svg[\s>]/i.test(head.toString('utf8')) || /<svg[\s>]/i.test(head.toString('utf16le'))
}
