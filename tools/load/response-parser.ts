const HEAD_END = '\r\n\r\n'
const LINE_END = '\r\n'

export type ParsedResponse = { status: number; location: string | null; closes: boolean; saysWhen?: boolean }

/** Finds the end of each HTTP/1.1 response to GET or POST by Content-Length or chunks, skipping bodies. Throws on anything else. */
export class ResponseParser {
  private answer: ParsedResponse | null = null
  private rest = Buffer.alloc(0)
  private skip = 0
  private chunked = false

  constructor(private readonly onAnswer: (answer: ParsedResponse) => void) {}

  push(data: Buffer): void {
    let bytes = this.rest.length > 0 ? Buffer.concat([this.rest, data]) : data
    this.rest = Buffer.alloc(0)
    while (bytes.length > 0) {
      const used = this.take(bytes)
      if (used === 0) {
        // Copied, since the caller reuses its buffer.
        this.rest = Buffer.from(bytes)
        return
      }
      bytes = bytes.subarray(used)
    }
  }

  private take(bytes: Buffer): number {
    if (!this.answer) return this.takeHead(bytes)
    if (this.skip > 0) return this.takeBody(bytes)
    return this.takeChunkSize(bytes)
  }

  private takeHead(bytes: Buffer): number {
    const end = bytes.indexOf(HEAD_END)
    if (end < 0) return 0
    const head = bytes.toString('latin1', 0, end + LINE_END.length)
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1])
    if (!status) throw new Error('What came back is not HTTP/1.1')
    const used = end + HEAD_END.length
    if (status < 200) return used
    const location =
      status >= 300 && status < 400 ? (/\r\nlocation: *([^\r]*)/i.exec(head)?.[1] ?? null) : null
    const saysWhen = (status === 503 && /\r\nretry-after: *\d/i.test(head)) || undefined
    this.answer = { status, location, closes: /\r\nconnection: *close/i.test(head), saysWhen }
    this.chunked = /\r\ntransfer-encoding: *chunked/i.test(head)
    this.skip = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0)
    if (!this.chunked && this.skip === 0) this.finish()
    return used
  }

  private takeBody(bytes: Buffer): number {
    const used = Math.min(this.skip, bytes.length)
    this.skip -= used
    if (this.skip === 0 && !this.chunked) this.finish()
    return used
  }

  // Chunks are "size, line end, data, line end"; no trailers.
  private takeChunkSize(bytes: Buffer): number {
    const end = bytes.indexOf(LINE_END)
    if (end < 0) return 0
    const size = Number.parseInt(bytes.toString('latin1', 0, end), 16)
    if (Number.isNaN(size)) throw new Error('A chunk has no size')
    const used = end + LINE_END.length
    if (size > 0) {
      this.skip = size + LINE_END.length
      return used
    }
    if (bytes.length < used + LINE_END.length) return 0
    this.finish()
    return used + LINE_END.length
  }

  private finish(): void {
    const { answer } = this
    this.answer = null
    if (answer) this.onAnswer(answer)
  }
}
