/** What a mail server answered: to which command, its code, and its words, which may hold the address. */
export type Refusal = { command: string; code: number; words: string }

// Of the address itself. IANA, SMTP Enhanced Status Codes Registry (RFC 3463, RFC 7505): no such mailbox, no such domain,
// bad syntax, moved without a forwarding address, a domain that takes no mail, a mailbox that is disabled. 5.4.1 is how
// Exchange Online says that a recipient does not exist (Microsoft Learn, "Fix NDR error 550 5.4.1").
const NO_MAILBOX = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1', '5.4.1'])

// Which say too little to decide: the code and the command do.
const VAGUE = new Set(['5.0.0', '5.1.0', '5.2.0'])

// RFC 5321, 4.2.2: mailbox unavailable, not local, name not allowed; RFC 7504: a domain that takes no mail.
const OF_A_MAILBOX = new Set([550, 551, 553, 556])

// What servers without enhanced codes say, with the same codes, of the sender and not of the address.
const OF_THE_SENDER =
  /\b(?:spam|spf|dkim|dmarc|black(?:list|hole)\w*|block\w*|listed|banned|reputation|polic\w+|relay\w*|rcpthosts|authent\w+|permitted|denied|client host|sender|rate|too many|full|quota|grey\w*|try again|later)\b/i
const ADDRESSES = /[^\s<>]+@[^\s<>]+/g

/**
 * Whether a mail server said that an address takes no mail, and never will. Not what it says of us or of this mail (5.7.x
 * and the words of policy), nor of a full mailbox (552, 5.2.2), nor anything that may pass (4xx): such a mail is tried again.
 */
export function isHardBounce({ command, code, words }: Refusal): boolean {
  if (code < 500 || code > 599) return false
  if (command !== 'RCPT TO' && command !== 'DATA') return false
  const enhanced = enhancedCode(words)
  if (enhanced && NO_MAILBOX.has(enhanced)) return true
  if (enhanced && !VAGUE.has(enhanced)) return false
  return command === 'RCPT TO' && OF_A_MAILBOX.has(code) && !OF_THE_SENDER.test(words.replace(ADDRESSES, ''))
}

/** The codes of a refusal alone, as `550 5.1.1`: what is kept and shown. */
export function bounceCode({ code, words }: Refusal): string {
  return [code, enhancedCode(words)].filter(Boolean).join(' ')
}

// First in the reply (RFC 2034), or, as qmail writes it, behind a # at its end.
function enhancedCode(words: string): string | undefined {
  const [, first, last] = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b|#(\d\.\d{1,3}\.\d{1,3})\b/.exec(words) ?? []
  return first ?? last
}
