/** `bytes` is a view of the body, not a copy. */
export type FormPart = { name: string; bytes: Buffer }

const HEADER_END = '\r\n\r\n'

/** RFC 7578; Node's parser would copy a 12 MB file several times, more than all else uses. Null for a bad or cut body. */
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
