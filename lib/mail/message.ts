export type Attachment = { filename: string; content: string; contentType: string }

export type Message = {
  to: string
  from?: string
  subject: string
  text: string
  html: string
  /** In ASCII, one line each. */
  headers?: Record<string, string>
  attachments?: Attachment[]
}
