import { formParts } from '@/app/admin/pictures/upload/form-parts'
import { readBody } from '@/endpoints/http/read-body'
import { MAX_FILE } from '@/lib/pictures/schema'

export type Upload = { file: Buffer; fields: Record<string, string> }

const MOST = MAX_FILE + 64 * 1024
const PASSED_OVER = 64 * 1024 * 1024

/** Counts bytes while they arrive, and keeps nothing that is too large. */
export async function readUpload(request: Request): Promise<Upload | 'large' | 'malformed'> {
  const body = await readBody(request, { most: MOST, passOver: PASSED_OVER })
  if (!body) return 'large'
  const parts = formParts(body, request.headers.get('content-type') ?? '')
  if (!parts) return 'malformed'
  const texts = parts.filter(({ name }) => name !== 'file')
  return {
    file: parts.find(({ name }) => name === 'file')?.bytes ?? Buffer.alloc(0),
    fields: Object.fromEntries(texts.map(({ name, bytes }) => [name, bytes.toString()])),
  }
}
