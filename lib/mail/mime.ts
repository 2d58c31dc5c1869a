import { LRUCache } from 'lru-cache'
import MimeNode from 'nodemailer/lib/mime-node'
import { encode, wrap } from 'nodemailer/lib/qp'
import type { Attachment, InlinePicture } from '@/lib/mail/message'
import type { MessageAsSent } from '@/lib/mail/message-as-sent'

/** One character a byte; a picture's part, which may be large, stays as it is. */
export type Piece = string | Buffer

export type Mime = {
  envelope: { from: string | false; to: string[] }
  /** With the empty line that ends it. */
  head: string
  body: Piece[]
}

type Entity = { type: string; head: string[]; body: Piece[] }

const QUOTED = 'Content-Transfer-Encoding: quoted-printable'

// Most lines are alike in all mails of a kind.
const encodedLines = new LRUCache<string, string>({ max: 1_000 })

/** Writes a mail by RFC 5322 and RFC 2045: what nodemailer's composer makes of it, in a tenth of the time. */
export function mimeOf(mail: MessageAsSent): Mime {
  const { type, head, body } = entityOf(mail)
  const node = new MimeNode(type)
  node.setHeader({
    ...mail.headers,
    From: mail.from,
    // An object, so that it is one recipient whatever it contains.
    To: { name: '', address: mail.to },
    ...(mail.replyTo !== undefined && { 'Reply-To': { name: '', address: mail.replyTo } }),
    Subject: mail.subject,
    'Message-ID': mail.messageId,
  })
  const headers = Buffer.from([node.buildHeaders(), ...head].join('\r\n')).toString('latin1')
  return { envelope: node.getEnvelope(), head: `${headers}\r\n\r\n`, body }
}

function entityOf({ text, html, attachments, pictures }: MessageAsSent): Entity {
  const plain = textEntity('plain', text)
  const content = html === undefined ? plain : multipart('alternative', [plain, htmlEntity(html, pictures)])
  return attachments.length > 0 ? multipart('mixed', [content, ...attachments.map(attached)]) : content
}

function htmlEntity(html: string, pictures: InlinePicture[]): Entity | Piece[] {
  const page = textEntity('html', html)
  if (pictures.length === 0) return page
  return multipart('related', [
    page,
    ...pictures.map(({ part }) => [Buffer.from(part.buffer, part.byteOffset, part.length)]),
  ])
}

function textEntity(kind: 'plain' | 'html', text: string): Entity {
  return {
    type: `text/${kind}; charset=utf-8`,
    head: [QUOTED],
    body: [text.split(/\r?\n/).map(encodedLine).join('\r\n')],
  }
}

function encodedLine(line: string): string {
  const known = encodedLines.get(line)
  if (known !== undefined) return known
  const encoded = wrap(encode(line))
  encodedLines.set(line, encoded)
  return encoded
}

function attached({ filename, content, contentType }: Attachment): Entity {
  const lines = Buffer.from(content)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n')
  const head = ['Content-Transfer-Encoding: base64', `Content-Disposition: attachment; filename=${filename}`]
  return { type: `${contentType}; name=${filename}`, head, body: [lines] }
}

// "=_" comes in nothing that is encoded (RFC 2045, 6.7).
function multipart(kind: 'alternative' | 'mixed' | 'related', parts: (Entity | Piece[])[]): Entity {
  const boundary = `=_${kind}`
  const pieces = parts.flatMap((part) => [`--${boundary}\r\n`, ...piecesOf(part), '\r\n'])
  return {
    type: `multipart/${kind}; boundary="${boundary}"`,
    head: [],
    body: [...pieces, `--${boundary}--\r\n`],
  }
}

function piecesOf(part: Entity | Piece[]): Piece[] {
  if (Array.isArray(part)) return part
  return [[`Content-Type: ${part.type}`, ...part.head, '', ''].join('\r\n'), ...part.body]
}
