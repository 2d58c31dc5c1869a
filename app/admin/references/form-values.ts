import type { getTranslations } from 'next-intl/server'
import { BETWEEN_AUTHORS } from '@/lib/authors/rules'
import type { ReferenceInput } from '@/lib/references/schema'

const FIELDS = [
  'title',
  'authors',
  'publisher',
  'date',
  'url',
  'archivedUrl',
  'language',
  'checkedOn',
] as const

type Words = Awaited<ReturnType<typeof getTranslations<'admin.references'>>>

type Values = Record<(typeof FIELDS)[number], string>

export function valuesOf(reference: Omit<ReferenceInput, 'key'>): Values {
  const { title, authors, publisher, date, url, language, archivedUrl, checkedOn } = reference
  return {
    ...{ title, publisher, date, url, language },
    authors: authors.join(BETWEEN_AUTHORS),
    archivedUrl: archivedUrl ?? '',
    checkedOn: checkedOn?.toISOString().slice(0, 10) ?? '',
  }
}

export function openedValues(reference: ReferenceInput & { editedAt: Date }): Record<string, string> {
  const values = valuesOf(reference)
  return {
    ...values,
    key: reference.key,
    editedAt: reference.editedAt.toISOString(),
    checkedOnBefore: values.checkedOn,
  }
}

/** Keeps what was typed, shows what somebody else saved at each field, and lets the next save overwrite that. */
export function afterConflict(
  typed: Omit<ReferenceInput, 'key'>,
  checkedOnBefore: Date | null,
  theirs: ReferenceInput & { editedAt: Date },
  t: Words,
) {
  const [mine, other] = [valuesOf(typed), valuesOf(theirs)]
  // An untouched date is not meant to be restored.
  if (typed.checkedOn?.getTime() === checkedOnBefore?.getTime()) mine.checkedOn = other.checkedOn
  const differing = FIELDS.filter((name) => mine[name] !== other[name])
  return {
    values: { ...openedValues(theirs), ...mine },
    errors: Object.fromEntries(
      differing.map((name) => [
        name,
        [other[name] ? t('conflict.field', { value: other[name] }) : t('conflict.emptied')],
      ]),
    ),
    message: t(differing.length > 0 ? 'conflict.differs' : 'conflict.same'),
  }
}
