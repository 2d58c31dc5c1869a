import type { Transporter } from 'nodemailer'

const written = new Set<string>()

/** Lets `isDataSent` know of every mail that a transport sends. */
export function watchDataSent(transport: Transporter): void {
  transport.use('stream', ({ data, message }, done) => {
    const read = message.createReadStream.bind(message)
    message.createReadStream = (options) =>
      read(options).once('end', () => written.add(String(data.messageId)))
    done()
  })
}

/**
 * Whether a mail was handed to the connection to its last byte, in its last try: from then on the mail server may have it
 * without having said so. The errors of nodemailer call every lost connection the same.
 */
export function isDataSent(messageId: string): boolean {
  return written.has(messageId)
}

/** Forgets a mail that is under way no more. */
export function forgetDataSent(messageId: string): void {
  written.delete(messageId)
}
