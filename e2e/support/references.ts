import type { ReferenceEntry } from '@/lib/references/rules'

/** A reference as readers see it. */
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
