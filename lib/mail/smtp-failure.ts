export type SmtpFailureValues = {
  code: string | null
  command: string | null
  responseCode: number | null
  response: string
  /** All of the mail was sent in its last try, so the server may have it; nodemailer's errors do not tell. */
  dataSent: boolean
}

/** Why a mail was not accepted. Its response may repeat an address, so it is never printed. */
export class SmtpFailure extends Error implements SmtpFailureValues {
  override readonly name = 'SmtpFailure'
  readonly code: string | null
  readonly command: string | null
  readonly responseCode: number | null
  readonly response: string

  constructor(
    error: unknown,
    readonly dataSent: boolean,
  ) {
    super('A mail was not accepted')
    const { code, command, responseCode, response } = Object(error) as Record<string, unknown>
    this.code = typeof code === 'string' ? code : null
    this.command = typeof command === 'string' ? command : null
    this.responseCode = typeof responseCode === 'number' ? responseCode : null
    this.response = String(response)
  }
}

export function valuesOf({
  code,
  command,
  responseCode,
  response,
  dataSent,
}: SmtpFailure): SmtpFailureValues {
  return { code, command, responseCode, response, dataSent }
}

/** Whether a server turned a connection away for now, before any mail was named (RFC 5321, 3.1 and 3.8). */
export function refusesConnection(error: unknown): boolean {
  if (!(error instanceof SmtpFailure)) return false
  const { command, responseCode } = error
  if (responseCode === null || responseCode < 400 || responseCode > 499) return false
  return command === 'MAIL FROM' ? responseCode === 421 : command !== 'RCPT TO' && command !== 'DATA'
}
