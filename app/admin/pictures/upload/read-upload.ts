import { MAX_FILE } from '@/lib/pictures/schema'

export type Upload = { file: Buffer; fields: Record<string, string> }

const MOST = MAX_FILE + 64 * 1024
// A browser shows no answer before it has sent what it sends: what is too large is read past, up to this.
const MOST_PASSED_OVER = 64 * 1024 * 1024

/** A form's file and fields. Its bytes are counted as they come, and what is too large is not kept. */
export async function readUpload(request: Request): Promise<Upload | 'large' | 'malformed'> {
  const body = await readBody(request)
  if (!body) return 'large'
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const form = await new Response(new Blob(body), { headers }).formData().catch(() => null)
  if (!form) return 'malformed'
  const file = form.get('file')
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return {
    file: file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0),
    fields: Object.fromEntries(texts),
  }
}

async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>[] | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength
    if (size <= MOST) chunks.push(read.value)
    else chunks.length = 0
    if (size > MOST_PASSED_OVER) await reader?.cancel()
  }
  return size <= MOST ? chunks : null
}
