export const LETTER_LIMITS = { subject: 200, text: 5_000 } as const
export const MAX_RECIPIENTS = 10

/** Chrome on Windows opens no longer one, and Windows itself little more (2,046 and 2,083 characters). */
export const MAILTO_LIMIT = 2_000

export type Letter = {
  /** Nobody where each visitor looks for their own legislators. */
  to: readonly string[]
  subject: string
  text: string
}

/** A mailto: address (RFC 6068); `holdsText` is false where the text is too long for it and has to be pasted. */
export function mailtoAddress({ to, subject, text }: Letter): { href: string; holdsText: boolean } {
  const recipients = to.map((address) => encoded(address).replace('%40', '@')).join(',')
  const head = `mailto:${recipients}?subject=${encoded(subject)}`
  const whole = `${head}&body=${encoded(withCrLf(text))}`
  return whole.length <= MAILTO_LIMIT ? { href: whole, holdsText: true } : { href: head, holdsText: false }
}

function withCrLf(text: string): string {
  return text.replace(/\r\n?|\n/g, '\r\n')
}

// Half a character, as a field may hold while it is typed, cannot be encoded.
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'))
}
