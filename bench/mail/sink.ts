import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Sink = { url: string; count(): number; close(): Promise<void> }

/** An SMTP server that accepts and discards every mail. */
export async function openSink(): Promise<Sink> {
  let taken = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 500,
    onData: (stream, _session, done) => {
      stream.resume()
      stream.once('end', () => {
        taken += 1
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    count: () => taken,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
