import { useTranslations } from 'next-intl'
import { useFieldLabel } from '@/components/admin/form/use-field-label'
import { languageAttributes } from '@/lib/i18n/locales'
import type { PetitionWords } from '@/lib/petition/working-copy-schema'

/** The Markdown as typed, to be read and copied. */
export function TextWords({ words }: { words: PetitionWords[] }) {
  const fieldLabel = useFieldLabel()
  const t = useTranslations('admin.petition.versions')
  return (
    <section aria-label={t('whole')} className="grid min-w-0 content-start gap-3">
      <h2>{t('whole')}</h2>
      {words.map(({ locale, ...fields }) =>
        Object.entries(fields).map(([name, text]) => (
          <div key={`${locale}-${name}`}>
            <h3>{fieldLabel(`${locale}-${name}`)}</h3>
            <p {...languageAttributes(locale)} translate="no" className="difference">
              {text}
            </p>
          </div>
        )),
      )}
    </section>
  )
}
