import type { ServerResponse } from 'node:http'

/** Aborts once whoever asked is gone or answered: nothing goes on being made for them. */
export function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  return gone.signal
}
