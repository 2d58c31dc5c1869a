import { encodeQR } from 'qr'

/** `outline` is the path of its dark modules, in a square of `size` modules with the quiet zone around it. */
export type QrCode = { size: number; outline: string }

// ISO/IEC 18004: four modules of quiet zone; level Q is read with a quarter of it soiled or folded.
export const QUIET_ZONE = 4
const LEVEL = 'quartile'

/** A text as a QR code. Throws where it is too long for one. */
export function qrCode(text: string): QrCode {
  const rows = encodeQR(text, 'raw', { ecc: LEVEL, border: QUIET_ZONE })
  return { size: rows.length, outline: rows.flatMap(runsOf).join('') }
}

// A run is one shape, so that printers leave no hairlines between its modules.
function runsOf(row: boolean[], y: number): string[] {
  const runs = []
  for (let from = row.indexOf(true); from >= 0;) {
    const end = row.indexOf(false, from)
    const to = end < 0 ? row.length : end
    runs.push(`M${from} ${y}h${to - from}v1h${from - to}z`)
    from = row.indexOf(true, to)
  }
  return runs
}
