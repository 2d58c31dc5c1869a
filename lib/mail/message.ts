export type Attachment = { filename: string; content: string; contentType: string }

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
}

export type HtmlMessage = Message & { html: string }
