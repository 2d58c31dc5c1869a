import { z } from 'zod'
import { authorField, namedPerson, partialDateIn, type SourceFields } from './fields.ts'

const WORKS = /(Article|Posting|Report|Book|Dataset|Legislation|VideoObject|Thesis|CreativeWork)$/

const text = z.string().catch('')
const named = z.object({ '@type': z.unknown().optional(), name: z.string() })
const work = z.object({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: text,
  name: text,
  datePublished: text,
  author: z
    .union([named, z.array(named)])
    .optional()
    .catch(undefined),
  publisher: named.optional().catch(undefined),
})

type Work = z.output<typeof work>

/** Of the first work that a page describes in schema.org's terms (JSON-LD). */
export function fieldsFromJsonLd(scripts: readonly string[]): SourceFields {
  const found = scripts.flatMap(nodesIn).flatMap(workOf).at(0)
  if (!found) return {}
  return {
    title: found.headline || found.name,
    authors: authorField([found.author ?? []].flat().map(authorOf)),
    publisher: found.publisher?.name,
    date: partialDateIn(found.datePublished),
  }
}

function nodesIn(script: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(script)
    const graph = parsed instanceof Object && '@graph' in parsed ? parsed['@graph'] : parsed
    return [graph].flat()
  } catch {
    return []
  }
}

function workOf(node: unknown): Work[] {
  const { data } = work.safeParse(node)
  return data && [data['@type']].flat().some((type) => WORKS.test(type)) ? [data] : []
}

function authorOf({ '@type': type, name }: z.output<typeof named>) {
  return type === 'Person' ? namedPerson(name) : { literal: name }
}
