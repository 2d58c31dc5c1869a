import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { listen, type Listening } from './listen.ts'

const MOST = 5

let listening: Listening
const sockets: Socket[] = []
const answers: (() => void)[] = []

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const answer of answers.splice(0)) answer()
  await listening.drain()
})

async function serve(): Promise<void> {
  listening = await listen(
    (request, response) => {
      if (request.url === '/held') answers.push(() => response.end('held'))
      else response.end('answered')
    },
    '127.0.0.1',
    0,
    MOST,
  )
}

async function open(localAddress: string): Promise<Socket> {
  const socket = connect({ port: Number(new URL(listening.url).port), host: '127.0.0.1', localAddress })
  sockets.push(socket)
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

async function isAnswered(socket: Socket): Promise<boolean> {
  socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n')
  const heard = await Promise.race([once(socket, 'data'), once(socket, 'close')])
  return String(heard[0]).includes('answered')
}

it('ends the oldest idle connection of the host with most for another host', async () => {
  await serve()
  const idle: Socket[] = []
  for (let n = 0; n < MOST; n++) idle.push(await open('127.0.0.1'))
  const ended = once(idle[0] as Socket, 'close')
  expect(await isAnswered(await open('127.0.0.2'))).toBe(true)
  await ended
  expect(await isAnswered(idle[1] as Socket)).toBe(true)
})

it('ends none on which something is being answered', async () => {
  await serve()
  const busy: Socket[] = []
  for (let n = 0; n < MOST - 1; n++) {
    const socket = await open('127.0.0.1')
    socket.write('GET /held HTTP/1.1\r\nHost: here\r\n\r\n')
    busy.push(socket)
  }
  await expect.poll(() => answers.length).toBe(MOST - 1)
  const idle = await open('127.0.0.1')
  const ended = once(idle, 'close')
  expect(await isAnswered(await open('127.0.0.2'))).toBe(true)
  await ended
  expect(busy.map(({ destroyed }) => destroyed)).toEqual(busy.map(() => false))
})
