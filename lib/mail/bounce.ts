export type Refusal = { command: string; code: number; words: string }

// About the address itself (IANA's registry of RFC 3463 codes, RFC 7505; 5.4.1 from Exchange Online, Microsoft Learn).
const NO_MAILBOX = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1', '5.4.1'])

const VAGUE = new Set(['5.0.0', '5.1.0', '5.2.0'])

// RFC 5321, 4.2.2: mailbox unavailable, not local, name not allowed; RFC 7504: a domain that takes no mail.
const OF_A_MAILBOX = new Set([550, 551, 553, 556])

// How servers without enhanced codes reject the sender, under the same reply codes.
const OF_THE_SENDER =
  /\b(?:spam|spf|dkim|dmarc|black(?:list|hole)\w*|block\w*|listed|banned|reputation|polic\w+|relay\w*|rcpthosts|authent\w+|permitted|denied|client host|sender|rate|too many|full|quota|grey\w*|try again|later)\b/i
const ADDRESSES = /[^\s<>]+@[^\s<>]+/g

/** Whether an address permanently takes no mail; policy (5.7.x), full mailboxes (552, 5.2.2) and 4xx do not count. */
export function isHardBounce({ command, code, words }: Refusal): boolean {
  if (code < 500 || code > 599) return false
  if (command !== 'RCPT TO' && command !== 'DATA') return false
  const enhanced = enhancedCode(words)
  if (enhanced && NO_MAILBOX.has(enhanced)) return true
  if (enhanced && !VAGUE.has(enhanced)) return false
  return command === 'RCPT TO' && OF_A_MAILBOX.has(code) && !OF_THE_SENDER.test(words.replace(ADDRESSES, ''))
}

/** A refusal's codes without its words (`550 5.1.1`), safe to store and show. */
export function bounceCode({ code, words }: Refusal): string {
  return [code, enhancedCode(words)].filter(Boolean).join(' ')
}

// First in the reply (RFC 2034), or, from qmail, behind a # at its end.
function enhancedCode(words: string): string | undefined {
  const [, first, last] = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b|#(\d\.\d{1,3}\.\d{1,3})\b/.exec(words) ?? []
  return first ?? last
}
