import { createHmac, timingSafeEqual } from 'node:crypto'
import { placeholder } from '@/lib/page-templates/placeholders'
import { derivedSecret } from '@/lib/platform/derived-secret'

/** What a page shows of one visitor: `shape` decides its markup, `values` are the texts put into it. */
export type PageView<Shape = unknown, Values = Record<string, string | undefined>> = {
  shape: Shape
  /** Absent where the page shows nothing of it. */
  values: Values
}

const TOKEN = /^template\.([\w-]+)\.([\w-]{43})$/

/** Stands in a page's address in place of a visitor's token, and asks for the page with placeholders. */
export function templateToken(page: string, { shape, values }: PageView): string {
  const payload = Buffer.from(JSON.stringify([shape, namesIn(values)])).toString('base64url')
  return `template.${payload}.${mac(page, payload)}`
}

/** The view with a placeholder for each value; null for any token but one made here for that page. */
export function templateView<View extends PageView>(page: string, token: string): View | null {
  const [, payload = '', given = ''] = TOKEN.exec(token) ?? []
  if (!payload || !timingSafeEqual(Buffer.from(mac(page, payload)), Buffer.from(given))) return null
  const [shape, names] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [unknown, string[]]
  return { shape, values: Object.fromEntries(names.map((name) => [name, placeholder(name)])) } as View
}

export function namesIn(values: PageView['values']): string[] {
  return Object.keys(values).filter((name) => values[name] !== undefined)
}

function mac(page: string, payload: string): string {
  return createHmac('sha256', derivedSecret('page template'))
    .update(`${page}\n${payload}`)
    .digest('base64url')
}
