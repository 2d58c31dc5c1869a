/** What a reader sees of a reference. */
export type ReferenceEntry = {
  key: string
  title: string
  publisher: string
  /** ISO 8601 date of the precision known, or empty. */
  date: string
  url: string
  language: string
  archivedUrl: string | null
  checkedOn: Date | null
}

/** A reference in a numbered list; `cited` when the text above links to it (and it can link back). */
export type NumberedReference = ReferenceEntry & { number: number; cited: boolean }

/** Numbers references as a text shows them: those it cites in the order of first use, then the others attached to it. */
export function numberReferences(
  cited: readonly string[],
  references: readonly ReferenceEntry[],
  attached: readonly string[] = [],
): NumberedReference[] {
  const byKey = new Map(references.map((reference) => [reference.key, reference]))
  return [...new Set([...cited, ...attached])].flatMap((key, index) => {
    const reference = byKey.get(key)
    return reference ? [{ ...reference, number: index + 1, cited: cited.includes(key) }] : []
  })
}
