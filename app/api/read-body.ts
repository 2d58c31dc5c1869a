const MOST_BYTES = 64 * 1024

export type Body = { form: boolean; fields: Record<string, unknown> }
export type Refusal = { form: boolean; refused: 400 | 413 | 415 }

const TYPES: Record<string, 'form' | 'json'> = {
  'application/json': 'json',
  'application/x-www-form-urlencoded': 'form',
}

/** Reads a form's or a program's fields, counting bytes as they come. A refusal is 415, 413 or 400. */
export async function readBody(request: Request): Promise<Body | Refusal> {
  const type = TYPES[(request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '']
  if (!type) return { form: (request.headers.get('accept') ?? '').includes('text/html'), refused: 415 }
  const form = type === 'form'
  const bytes = await readBytes(request)
  if (!bytes) return { form, refused: 413 }
  const fields = form ? parseForm(bytes) : parseJson(bytes)
  return fields ? { form, fields } : { form, refused: 400 }
}

async function readBytes(request: Request): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength
    if (size > MOST_BYTES) {
      await reader?.cancel()
      return null
    }
    chunks.push(read.value)
  }
  return Buffer.concat(chunks)
}

function parseForm(bytes: Buffer): Record<string, unknown> | null {
  const text = asText(bytes)
  return text === null ? null : Object.fromEntries(new URLSearchParams(text))
}

function parseJson(bytes: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(asText(bytes) ?? '')
    return value instanceof Object && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

function asText(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
