/** A mail to exactly one recipient. */
export type Message = {
  to: string
  /** Who sends it, where MAIL_FROM has no name. */
  from?: string
  subject: string
  text: string
  html: string
  /** Headers beside the usual ones, in ASCII, each on one line. */
  headers?: Record<string, string>
}
