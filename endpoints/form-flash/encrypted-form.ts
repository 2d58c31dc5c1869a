import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { decryptBytes, encryptBytes } from '@/lib/platform/encryption'
import { lengthOf, truncate } from '@/lib/text/characters'

// Text a little over its limit comes back whole.
const LIMIT_FACTOR = 4
const FAST_COMPRESSION = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

type Form = { values: Record<string, string> }

/** Compresses and encrypts input for a cookie of at most `most` characters; what does not fit is cut, which `cut` records. */
export function encryptForm<Values extends Form>(
  purpose: string,
  form: Values,
  {
    most,
    limits,
    cut,
  }: { most: number; limits: Record<string, number>; cut: (form: Values, field: string) => Values },
): string {
  let fitting = form
  const shorten = (field: string, to: number) => {
    const values = { ...fitting.values, [field]: beginning(fitting.values[field] ?? '', to) }
    fitting = cut({ ...fitting, values }, field)
  }
  for (const [field, value] of Object.entries(form.values)) {
    const enough = (limits[field] ?? Infinity) * LIMIT_FACTOR
    if (lengthOf(value) > enough) shorten(field, enough)
  }
  for (;;) {
    const text = encryptedText(purpose, fitting)
    if (text.length <= most) return text
    const [longest] = Object.entries(fitting.values).sort(([, a], [, b]) => b.length - a.length)
    if (!longest?.[1]) throw new Error('The input cannot be kept: its errors alone are too long')
    shorten(longest[0], Math.floor(lengthOf(longest[1]) / 2))
  }
}

/** The reverse of `encryptForm`. Throws when it was changed, or made for another purpose. */
export function decryptForm<Values extends Form>(purpose: string, value: string): Values {
  const bytes = brotliDecompressSync(decryptBytes(purpose, Buffer.from(value, 'base64url')))
  return JSON.parse(bytes.toString()) as Values
}

// Segmenting a long text is slow.
function beginning(text: string, most: number): string {
  return truncate(text.slice(0, 2 * most + 64), most)
}

function encryptedText(purpose: string, form: Form): string {
  return encryptBytes(purpose, brotliCompressSync(JSON.stringify(form), FAST_COMPRESSION)).toString(
    'base64url',
  )
}
