import { useTranslations } from 'next-intl'
import { GapNote } from '@/components/admin/form/gap-note'
import { languageAttributes, LOCALES, nativeName, type Locale } from '@/lib/i18n/locales'
import type { TranslationGap } from '@/lib/updates/translation-gaps'

type EditorTabsProps = {
  id: number
  current: Locale | 'both'
  gaps: Record<Locale, TranslationGap>
}

/** Also shows what each language lacks. */
export function EditorTabs({ id, current, gaps }: EditorTabsProps) {
  const t = useTranslations('admin.updates.edit')
  return (
    <nav aria-label={t('language')} className="tabs">
      {LOCALES.map((each) => (
        <a
          key={each}
          href={`/admin/updates/${id}?locale=${each}`}
          {...languageAttributes(each)}
          aria-current={each === current ? 'true' : undefined}
        >
          {nativeName(each)} <GapNote gap={gaps[each]} />
        </a>
      ))}
      <a
        href={`/admin/updates/${id}?view=both`}
        className="max-lg:hidden"
        aria-current={current === 'both' ? 'true' : undefined}
      >
        {t('sideBySide')}
      </a>
    </nav>
  )
}
