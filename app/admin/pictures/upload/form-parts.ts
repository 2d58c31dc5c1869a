/** A part of a form: its bytes are those of the whole, not a copy. */
export type FormPart = { name: string; bytes: Buffer }

const HEADER_END = '\r\n\r\n'

/**
 * The parts of a `multipart/form-data` body (RFC 7578), whose parser in Node copies a file several times over: of 12 MB that
 * would be most of what the whole site takes. Null when it is no such body, or was cut short.
 */
export function formParts(body: Buffer, contentType: string): FormPart[] | null {
  const [, quoted, bare] =
    /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? []
  const boundary = quoted ?? bare
  if (!boundary || !body.subarray(0, boundary.length + 2).equals(Buffer.from(`--${boundary}`))) return null
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  const parts: FormPart[] = []
  for (let at = boundary.length + 2; body.toString('latin1', at, at + 2) !== '--';) {
    const headerEnd = body.indexOf(HEADER_END, at)
    const end = body.indexOf(delimiter, headerEnd)
    if (headerEnd < 0 || end < 0) return null
    const [, name] = /\bname="([^"]*)"/i.exec(body.toString('utf8', at, headerEnd)) ?? []
    if (name !== undefined) parts.push({ name, bytes: body.subarray(headerEnd + HEADER_END.length, end) })
    at = end + delimiter.length
  }
  return parts
}
