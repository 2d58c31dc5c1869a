import { formParts } from '@/app/admin/pictures/upload/form-parts'
import { MAX_FILE } from '@/lib/pictures/schema'

export type Upload = { file: Buffer; fields: Record<string, string> }

const MOST = MAX_FILE + 64 * 1024
// A browser shows no answer before it has sent what it sends: what is too large is read past, up to this.
const MOST_PASSED_OVER = 64 * 1024 * 1024

/** A form's file and fields. Its bytes are counted as they come, and what is too large is not kept. */
export async function readUpload(request: Request): Promise<Upload | 'large' | 'malformed'> {
  const body = await readBody(request)
  if (!body) return 'large'
  const parts = formParts(body, request.headers.get('content-type') ?? '')
  if (!parts) return 'malformed'
  const texts = parts.filter(({ name }) => name !== 'file')
  return {
    file: parts.find(({ name }) => name === 'file')?.bytes ?? Buffer.alloc(0),
    fields: Object.fromEntries(texts.map(({ name, bytes }) => [name, bytes.toString()])),
  }
}

// Into one buffer, of the length that was said: pieces that are joined afterwards are held twice.
async function readBody(request: Request): Promise<Buffer | null> {
  const said = Number(request.headers.get('content-length') ?? MOST)
  const body = Buffer.alloc(Math.min(Number.isSafeInteger(said) ? said : MOST, MOST))
  let size = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    if (size + read.value.byteLength <= body.length) body.set(read.value, size)
    size += read.value.byteLength
    if (size > MOST_PASSED_OVER) await reader?.cancel()
  }
  return size <= body.length ? body.subarray(0, size) : null
}
