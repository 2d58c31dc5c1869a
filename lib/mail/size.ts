/** Gmail shows no more of a mail than 102 kB, and its unsubscribe link stands at its end. */
export const SHOWN_BY_GMAIL = 102_000

/** Bytes of HTML as it travels, in quoted-printable (RFC 2045, 6.7), which is never less than what a mailbox counts. */
export function mailedBytes(html: string): number {
  const bytes = Buffer.from(html)
  let size = 0
  for (const byte of bytes) size += (byte < 32 || byte > 126 || byte === 61) && byte !== 10 ? 3 : 1
  return Math.ceil(size * (76 / 73))
}
