/** Bytes of HTML in quoted-printable (RFC 2045, 6.7), which is never less than mailboxes count. */
export function mailedBytes(html: string): number {
  const bytes = Buffer.from(html)
  let size = 0
  for (const byte of bytes) size += (byte < 32 || byte > 126 || byte === 61) && byte !== 10 ? 3 : 1
  return Math.ceil(size * (76 / 73))
}
