export type Attachment = { filename: string; content: string; contentType: string }

/** A whole MIME part, which the HTML names by `cid`. */
export type InlinePicture = { cid: string; part: Buffer }

export type Message = {
  to: string
  /** Where a reply goes, if not to the sender. */
  replyTo?: string
  from?: string
  subject: string
  text: string
  /** Missing from a mail that is text alone. */
  html?: string
  /** In ASCII, one line each. */
  headers?: Record<string, string>
  attachments?: Attachment[]
  pictures?: InlinePicture[]
}

export type HtmlMessage = Message & { html: string }
