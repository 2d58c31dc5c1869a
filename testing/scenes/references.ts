import type { ReferenceEntry } from '@/lib/references/rules'
import type { ReferenceInput } from '@/lib/references/schema'

export function aReference(change: Partial<ReferenceEntry> = {}): ReferenceEntry {
  return {
    key: 'gazette-2017',
    title: 'It happened',
    authors: [],
    publisher: 'Gazette',
    date: '',
    url: 'https://example.org/it-happened',
    language: 'en',
    archivedUrl: null,
    checkedOn: null,
    deadSince: null,
    copyDeadSince: null,
    ...change,
  }
}

export function aReferenceInput(change: Partial<ReferenceInput> = {}): ReferenceInput {
  const { title, authors, publisher, date, language, archivedUrl, checkedOn } = aReference()
  const name = crypto.randomUUID().slice(0, 8)
  const place = { key: `gazette-${name}`, url: `https://example.org/${name}` }
  return { title, authors, publisher, date, language, archivedUrl, checkedOn, ...place, ...change }
}
