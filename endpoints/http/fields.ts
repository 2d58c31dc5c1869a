import { isUtf8 } from 'node:buffer'
import { header, type Post } from '@/endpoints/http/post'

export type Fields = { form: boolean; fields: Record<string, unknown> }
export type UnreadableBody = { form: boolean; refused: 400 | 413 | 415 }

const TYPES: Record<string, 'form' | 'json'> = {
  'application/json': 'json',
  'application/x-www-form-urlencoded': 'form',
}

/** The fields of a form or JSON body, or why they are rejected. */
export function readFields(post: Post): Fields | UnreadableBody {
  const type = TYPES[header(post, 'content-type').split(';')[0]?.trim().toLowerCase() ?? '']
  if (!type) return { form: header(post, 'accept').includes('text/html'), refused: 415 }
  const form = type === 'form'
  if (!post.body) return { form, refused: 413 }
  const fields = form ? parseForm(post.body) : parseJson(post.body)
  return fields ? { form, fields } : { form, refused: 400 }
}

function parseForm(bytes: Buffer): Record<string, unknown> | null {
  const text = asText(bytes)
  return text === null ? null : Object.fromEntries(new URLSearchParams(text))
}

function parseJson(bytes: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(asText(bytes) ?? '')
    const fields = value instanceof Object && !Array.isArray(value) ? { ...value } : null
    return fields && Object.values(fields).every(isFlat) ? fields : null
  } catch {
    return null
  }
}

// Nested objects would bring methods of their own (`{"toString":1}`).
function isFlat(value: unknown): boolean {
  return Array.isArray(value) ? value.every((part) => !(part instanceof Object)) : !(value instanceof Object)
}

function asText(bytes: Buffer): string | null {
  return isUtf8(bytes) ? bytes.toString() : null
}
