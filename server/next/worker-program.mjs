// Runs in the thread of next-worker.ts. Plain JavaScript, so that it needs no loader.
import { createServer } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import '../log/thread-console.mjs'
import next from 'next'

const { socketPath, hostname, port } = workerData

// Never listens: on our own server, Next would leave upgrade requests open forever.
const app = next({ dev: false, hostname, port, dir: process.cwd(), httpServer: createServer() })
await app.prepare()
const handle = app.getRequestHandler()
// Only the client closes idle connections, or a request could meet a closing one.
const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, (request, response) => {
  void handle(request, response)
})
server.listen(socketPath, () => parentPort?.postMessage('ready'))

parentPort?.once('message', async () => {
  server.close()
  server.closeAllConnections()
  await app.close()
  process.exit()
})
