/** Gmail cuts mails off at 102 kB of HTML, and with them the unsubscribe link at the end. */
export const SHOWN_BY_GMAIL = 102_000

/** From here on a mail is slow to load on a poor connection, and a burden for the mail server. */
export const LARGE = 90_000

/** In bytes, the whole message as it is sent; and how many pictures are in it. */
export type MailSize = { whole: number; html: number; pictures: number }

/** What to warn of: a `large` message, and HTML that Gmail would show `clipped`. */
export function sizeWarnings({ whole, html }: MailSize): ('large' | 'clipped')[] {
  const warnings = { large: whole > LARGE, clipped: html > SHOWN_BY_GMAIL }
  return (['large', 'clipped'] as const).filter((warning) => warnings[warning])
}
