import { z } from 'zod'
import { languageTag } from '@/lib/i18n/language-tags'
import { authorField, namedPerson, partialDateIn, withoutEmpty, type SourceFields } from './fields.ts'

const text = z.union([z.string(), z.array(z.string()).transform(([first = '']) => first)]).catch('')
const author = z.union([
  z.object({ literal: z.string() }),
  z.object({ family: z.string(), given: z.string().optional() }),
  z.string().transform(namedPerson),
])
const authors = z
  .union([z.array(author), author.transform((one) => [one])])
  .catch([])
  .default([])

// The parts of an item of CSL-JSON that a reference has. Registries of DOIs give a title as a list; Citation.js leaves some of a
// newspaper's fields in RIS as they were typed.
const item = z.object({
  title: text.default(''),
  author: authors,
  reporter: authors,
  'container-title': text.default(''),
  'collection-title': text.default(''),
  publisher: text.default(''),
  issued: z
    .union([
      z.object({ 'date-parts': z.tuple([z.array(z.coerce.number().int())]) }),
      z.object({ raw: z.string() }),
    ])
    .optional()
    .catch(undefined),
  URL: text.default(''),
  DOI: text.default(''),
  language: text.default(''),
})

/** The fields of an item of CSL-JSON; null when it has no title. A newspaper or journal stands as the publisher. */
export function fieldsFromCsl(value: unknown): SourceFields | null {
  const { data } = item.safeParse(value)
  if (!data?.title) return null
  return withoutEmpty({
    title: data.title,
    authors: authorField(data.author.length > 0 ? data.author : data.reporter),
    publisher: data['container-title'] || data.publisher || data['collection-title'],
    date: dateOf(data.issued),
    url: data.DOI ? `https://doi.org/${data.DOI}` : data.URL,
    language: languageTag(data.language) ?? '',
  })
}

function dateOf(issued: z.output<typeof item>['issued']): string {
  if (!issued) return ''
  return partialDateIn('raw' in issued ? issued.raw : issued['date-parts'][0].join('-'))
}
