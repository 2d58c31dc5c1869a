import { BackLinks } from '@/components/references/back-links'
import { ReferenceEntry } from '@/components/references/reference-entry'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { NumberedReference } from '@/lib/references/rules'

type ReferenceListProps = {
  locale: Locale
  references: NumberedReference[]
  /** That of the text which cites them (components/prose). */
  prefix?: string
}

/** Each cited reference links back to its citations. */
export function ReferenceList({ locale, references, prefix = '' }: ReferenceListProps) {
  const t = translator(locale, 'references')
  return (
    <ol className="spell-out grid max-w-column gap-4 text-16">
      {references.map((reference) => (
        <li
          key={reference.key}
          id={`${prefix}ref-${reference.number}`}
          className="grid grid-cols-[2rem_minmax(0,1fr)] target:shadow-[-12px_0_0_var(--paper),-16px_0_0_var(--accent)] rtl:target:shadow-[12px_0_0_var(--paper),16px_0_0_var(--accent)] print:shadow-none"
        >
          <span className="py-0.5 font-semibold tabular-nums">{reference.number}</span>
          <ReferenceEntry
            locale={locale}
            reference={reference}
            name={t('numbered', { number: reference.number })}
          >
            {reference.cited && (
              <BackLinks locale={locale} number={reference.number} uses={reference.uses} prefix={prefix} />
            )}
          </ReferenceEntry>
        </li>
      ))}
    </ol>
  )
}
