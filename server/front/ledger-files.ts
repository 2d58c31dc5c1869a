import type { RequestListener } from 'node:http'
import { LRUCache } from 'lru-cache'
import { ledgerFile, type LedgerFile } from '@/lib/ledger/files'
import { pathOf } from '@/server/http/cacheable-paths'
import { INERT, INERT_AND_UNLISTED } from '@/server/http/common-headers'
import { respond, withHeaders, type Reply } from '@/server/http/reply'
import { answerUnavailable } from '@/server/http/service-unavailable'
import { cachedResponse, sendCached, type CachedResponse } from './cached-response.ts'

const ADDRESS = /^\/ledger\/(?:\d+\/)?(?:checkpoint|key|tile\/)/
// A program that follows the log reads the newest tiles again and again.
const MOST_KEPT_BYTES = 16 * 1024 * 1024
const FRESH_MS = 1_000

const FROM_ANYWHERE = { 'Access-Control-Allow-Origin': '*' }
const HEADERS: Record<LedgerFile['kind'], Record<string, string>> = {
  checkpoint: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=2' },
  key: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=60' },
  tile: unchanging(),
  entries: unchanging(),
}

type Find = (path: string) => Promise<LedgerFile | null>
type Kept = (path: string) => Promise<CachedResponse | null>

/** Answers for the ledger's files from memory; each is looked up once for all who ask at the same time. */
export function answerLedgerFiles(next: RequestListener, find: Find = ledgerFile): RequestListener {
  const kept = recentFiles(find)
  return (request, response) => {
    const path = pathOf(request.url)
    const asksForOne = request.method === 'GET' || request.method === 'HEAD'
    if (!asksForOne || !ADDRESS.test(path)) return next(request, response)
    void kept(path).then(
      (file) => (file ? sendCached(file, request, response) : respond(request, response, MISSING)),
      () => answerUnavailable(request, response),
    )
  }
}

function recentFiles(find: Find): Kept {
  const files = new LRUCache<string, CachedResponse>({
    maxSize: MOST_KEPT_BYTES,
    sizeCalculation: ({ forms }) => forms.identity.body.length + forms.gzip.body.length + 1,
  })
  const finding = new Map<string, Promise<CachedResponse | null>>()

  async function made(path: string): Promise<CachedResponse | null> {
    const file = await find(path)
    if (!file) return null
    const cached = await cachedResponse(replyOf(file), { compress: file.kind !== 'tile' })
    files.set(path, cached, isForGood(file) ? {} : { ttl: FRESH_MS })
    return cached
  }

  return (path) => {
    const file = files.get(path)
    if (file) return Promise.resolve(file)
    const found = finding.get(path) ?? made(path).finally(() => finding.delete(path))
    finding.set(path, found)
    return found
  }
}

function isForGood({ kind }: LedgerFile): boolean {
  return kind === 'tile' || kind === 'entries'
}

function replyOf({ kind, body }: LedgerFile): Reply {
  return {
    status: 200,
    headers: withHeaders(withHeaders({}, { ...INERT, ...FROM_ANYWHERE }), HEADERS[kind]),
    body,
  }
}

function unchanging() {
  return {
    'Content-Type': 'application/octet-stream',
    'Cache-Control': 'public, max-age=31536000, immutable',
  }
}

const MISSING: Reply = {
  status: 404,
  headers: { ...INERT_AND_UNLISTED, ...FROM_ANYWHERE, 'Content-Type': 'text/plain; charset=utf-8' },
  body: 'The ledger has no such file.\n',
}
