import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { CannedResponse } from './bare-http-program.ts'

const OF_THE_CONNECTION = /^(connection|keep-alive|transfer-encoding|date|content-length)$/i

/** The site's response to a browser, the body in base64. */
export async function copyResponse(url: URL): Promise<CannedResponse> {
  const asked = request(url, {
    headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd', Accept: 'text/html' },
  })
  asked.end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const body = await buffer(response)
  const pairs = Array.from({ length: response.rawHeaders.length / 2 }, (_, index): [string, string] => {
    const [name = '', value = ''] = response.rawHeaders.slice(2 * index)
    return [name, value]
  })
  const headers = pairs.filter(([header]) => !OF_THE_CONNECTION.test(header))
  return { headers: [...headers, ['Content-Length', String(body.length)]], body: body.toString('base64') }
}
