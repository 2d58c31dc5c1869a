import { rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import path from 'node:path'
import { SetupError } from './key.ts'

// What a socket's path may have on every system.
const LONGEST_PATH = 100

/** Holds a folder for this process alone; the system lets go of it when the process ends. Throws SetupError. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const whole = path.join(path.resolve(folder), 'lock')
  const relative = path.relative('', whole)
  const place = relative.length < whole.length ? relative : whole
  if (Buffer.byteLength(place) > LONGEST_PATH) {
    throw new SetupError(`${folder} has a path that is too long: name a folder with a shorter one.`)
  }
  const server = createServer((socket) => socket.destroy())
  if (!(await listens(server, place))) {
    if (await isAnswered(place)) throw new SetupError(`Another witness runs in ${folder}.`)
    await rm(place, { force: true })
    if (!(await listens(server, place))) throw new SetupError(`${folder} cannot be held.`)
  }
  return () => new Promise((closed) => server.close(() => closed()))
}

/** False where there is such a socket already. */
function listens(server: Server, place: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error)
    server.once('error', refused)
    server.listen(place, () => {
      server.off('error', refused)
      resolve(true)
    })
  })
}

function isAnswered(place: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(place)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
