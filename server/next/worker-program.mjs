// The thread of next-worker.ts: Next and nothing else, behind a socket file. Plain JavaScript, so that it needs no loader.
import { createServer } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import '../log/thread-console.mjs'
import next from 'next'

const { socketPath, hostname, port } = workerData

// It gets a server that never listens: it would leave requests to upgrade open on ours for ever.
const app = next({ dev: false, hostname, port, dir: process.cwd(), httpServer: createServer() })
await app.prepare()
const handle = app.getRequestHandler()
// A connection that is kept is closed by who asks, or a request could meet one that is just ending.
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
