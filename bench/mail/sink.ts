import { createServer, type AddressInfo, type Socket } from 'node:net'

export type Taken = { to: string; message: string }

export type Sink = { url: string; count(): number; close(): Promise<void> }

const END_OF_DATA = '\r\n.\r\n'

/** An SMTP server that accepts every mail and keeps none: as little work as the protocol takes, since it shares the machine. */
export async function openSink(onMail: (taken: Taken) => void = () => {}, port = 0): Promise<Sink> {
  const sockets = new Set<Socket>()
  let taken = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.setNoDelay(true).on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
    converse(socket, (mail) => {
      taken += 1
      onMail(mail)
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function converse(socket: Socket, onMail: (taken: Taken) => void): void {
  let waiting = ''
  let to = ''
  let isMessage = false
  socket.write('220 sink\r\n')
  socket.setEncoding('latin1').on('data', (text: string) => {
    waiting += text
    for (;;) {
      const end = isMessage ? END_OF_DATA : '\r\n'
      const at = waiting.indexOf(end)
      if (at < 0) return
      const said = waiting.slice(0, at)
      waiting = waiting.slice(at + end.length)
      if (isMessage) onMail({ to, message: said })
      else if (/^RCPT/i.test(said)) to = /<([^>]*)>/.exec(said)?.[1] ?? ''
      const opensMessage = !isMessage && /^DATA/i.test(said)
      socket.write(answerTo(said, { isMessage, opensMessage }))
      if (!isMessage && /^QUIT/i.test(said)) return void socket.end()
      isMessage = opensMessage
    }
  })
}

function answerTo(said: string, { isMessage, opensMessage }: Record<'isMessage' | 'opensMessage', boolean>) {
  if (opensMessage) return '354 Go on\r\n'
  if (!isMessage && /^EHLO/i.test(said)) return '250-sink\r\n250 8BITMIME\r\n'
  return '250 OK\r\n'
}
