/** The bytes, or null where the text is not exactly the standard form (RFC 4648, 4). */
export function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}

/** A hash, or null where it is not one. */
export function hashFromBase64(text: string): Buffer | null {
  const bytes = fromBase64(text)
  return bytes?.length === 32 ? bytes : null
}
