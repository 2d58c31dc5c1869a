import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type CannedResponse = { headers: [string, string][]; body: string }

// The least that node:http can do: always the same bytes.
process.once('message', ({ headers, body }: CannedResponse) => {
  const bytes = Buffer.from(body, 'base64')
  const named = Object.fromEntries(headers)
  const server = createServer((_, response) => {
    response.writeHead(200, named)
    response.end(bytes)
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
})
process.once('disconnect', () => process.exit())
