/** Trouble of all mail: the server is unreachable, asks for patience, or refuses this site. */
export type MailTrouble = { is: 'away' | 'refused'; codes: string }

/** The recorded line of a refusal: the command and codes, which contain no address. */
export function refusalLine(command: string, codes: string): string {
  return `The mail was not taken at ${command}: SMTP ${codes}`
}

/** Parses such a line; null where the refusal concerns one recipient or mail. */
export function troubleIn(line: string): MailTrouble | null {
  const [, command = '', codes = ''] = /The mail was not taken at (.+): SMTP (.+)/.exec(line) ?? []
  if (!codes || command === 'RCPT TO' || command === 'DATA') return null
  return { is: /^5\d\d\b/.test(codes) ? 'refused' : 'away', codes }
}
