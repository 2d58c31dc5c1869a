/** Why mail does not get out at all: the mail server is not reached, asks for patience, or refuses this site itself. */
export type MailTrouble = { is: 'away' | 'refused'; codes: string }

/** What is written down of a mail that was not taken: the command and the codes, which hold no address. */
export function refusalLine(command: string, codes: string): string {
  return `The mail was not taken at ${command}: SMTP ${codes}`
}

/** Reads such a line: the trouble of all mail, where it is one; null where the server minded this recipient or this mail. */
export function troubleIn(line: string): MailTrouble | null {
  const [, command = '', codes = ''] = /The mail was not taken at (.+): SMTP (.+)/.exec(line) ?? []
  if (!codes || command === 'RCPT TO' || command === 'DATA') return null
  return { is: /^5\d\d\b/.test(codes) ? 'refused' : 'away', codes }
}
