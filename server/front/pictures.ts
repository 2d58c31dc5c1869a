import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { pictureFile } from '@/lib/pictures/file'
import { pathOf } from '@/server/http/cacheable-paths'
import { INERT, INERT_AND_UNLISTED } from '@/server/http/common-headers'
import { answerUnavailable } from '@/server/http/service-unavailable'

const ADDRESS = /^\/pictures\/([a-z0-9]{16})\/(\d{1,4}\.(?:webp|jpg))$/
const TYPES: Record<string, string> = { webp: 'image/webp', jpg: 'image/jpeg' }
// Readers of a new update all request the same few.
const MOST_KEPT_BYTES = 8 * 1024 * 1024

export type Pictures = {
  answer: RequestListener
  /** Call it after a picture was deleted. */
  drop(): void
}

type Find = (key: string, name: string) => Promise<Buffer | null>

export function answerPictures(next: RequestListener, find: Find = pictureFile): Pictures {
  let kept = recentFiles(find)
  return {
    answer(request, response) {
      const [path, key, name] = ADDRESS.exec(pathOf(request.url)) ?? []
      const asksForOne = request.method === 'GET' || request.method === 'HEAD'
      if (!asksForOne || !path || !key || !name) return next(request, response)
      void kept(key, name).then(
        (file) => (file ? send(request, response, key, name, file) : missing(request, response)),
        () => answerUnavailable(request, response),
      )
    },
    drop() {
      kept = recentFiles(find)
    },
  }
}

function recentFiles(find: Find): Find {
  const files = new LRUCache<string, Buffer>({
    maxSize: MOST_KEPT_BYTES,
    sizeCalculation: ({ length }) => length || 1,
  })
  const finding = new Map<string, Promise<Buffer | null>>()

  return async (key, name) => {
    const id = `${key}/${name}`
    const file = files.get(id)
    if (file) return file
    const found = finding.get(id) ?? find(key, name).finally(() => finding.delete(id))
    finding.set(id, found)
    const result = await found
    if (result) files.set(id, result)
    return result
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
  name: string,
  file: Buffer,
): void {
  const etag = `"${key}-${name}"`
  const headers = { ...INERT, 'Cache-Control': 'public, max-age=31536000, immutable', ETag: etag }
  if (request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304, headers)
    response.end()
    return
  }
  const type = TYPES[name.split('.')[1] ?? ''] ?? ''
  response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': file.length })
  response.end(request.method === 'HEAD' ? undefined : file)
}

function missing(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { ...INERT_AND_UNLISTED, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(request.method === 'HEAD' ? undefined : 'There is no such picture.\n')
}
