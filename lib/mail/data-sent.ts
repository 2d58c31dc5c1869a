import type { Transporter } from 'nodemailer'

const written = new Set<string>()

export function watchDataSent(transport: Transporter): void {
  transport.use('stream', ({ data, message }, done) => {
    const read = message.createReadStream.bind(message)
    message.createReadStream = (options) =>
      read(options).once('end', () => written.add(String(data.messageId)))
    done()
  })
}

/** Whether all of a mail was sent in its last try, so the server may have it; nodemailer's errors do not tell. */
export function isDataSent(messageId: string): boolean {
  return written.has(messageId)
}

export function forgetDataSent(messageId: string): void {
  written.delete(messageId)
}
