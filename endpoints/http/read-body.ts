type Bounds = {
  /** The most bytes that are kept. */
  most: number
  /** Up to how many more are read past, and not kept: a browser shows no answer before it has sent what it sends. */
  passOver?: number
}

/** The bytes of a request; null when they are too many. They are counted as they come. */
export async function readBody(request: Request, { most, passOver = most }: Bounds): Promise<Buffer | null> {
  // Into one buffer, of the length that was said: pieces that are joined afterwards are held twice.
  const body = Buffer.alloc(Math.min(saidLength(request) ?? most, most))
  let size = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    if (size + read.value.byteLength <= body.length) body.set(read.value, size)
    size += read.value.byteLength
    if (size > passOver) await reader?.cancel()
  }
  return size <= body.length ? body.subarray(0, size) : null
}

function saidLength(request: Request): number | null {
  const said = Number(request.headers.get('content-length') ?? NaN)
  return Number.isSafeInteger(said) && said >= 0 ? said : null
}
