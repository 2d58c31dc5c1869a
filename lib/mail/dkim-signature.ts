import { createHash, type KeyObject } from 'node:crypto'
import sign from 'nodemailer/lib/dkim/sign'
import type { Dkim } from '@/lib/mail/dkim'
import type { Mime, Piece } from '@/lib/mail/mime'

/** The DKIM-Signature (RFC 6376, relaxed/relaxed) of a mail as a line of its head; empty where none can be made. */
export function dkimSignature({ head, body }: Mime, dkim: Dkim, privateKey: KeyObject): string {
  const hash = createHash('sha256')
  for (const [index, piece] of body.entries()) hash.update(relaxed(piece, index === body.length - 1))
  const headers = head
    .trimEnd()
    .split(/\r\n(?![ \t])/)
    .map((line) => ({ key: line.slice(0, line.indexOf(':')).trim().toLowerCase(), line }))
  const signature = sign(headers, 'sha256', hash.digest('base64'), { ...dkim, privateKey })
  return signature ? `${signature}\r\n` : ''
}

// A picture's part has no line that would change.
function relaxed(piece: Piece, isLast: boolean): Buffer {
  if (typeof piece !== 'string') return piece
  const lines = piece.replace(/[ \t]+/g, ' ').replace(/ (?=\r\n)/g, '')
  return Buffer.from(isLast ? lines.replace(/(?:\r\n)*$/, '\r\n') : lines, 'latin1')
}
