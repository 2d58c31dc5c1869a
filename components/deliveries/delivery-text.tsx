import { Prose } from '@/components/prose/prose'
import { ReferenceList } from '@/components/references/reference-list'
import { LanguageNote } from '@/components/site/language-note'
import type { PublicText } from '@/lib/deliveries/public-queries'
import type { Locale } from '@/lib/i18n/locales'

type DeliveryTextProps = {
  locale: Locale
  text: PublicText
  /** Tells its references from those of the page's other texts. */
  prefix: string
  /** Of its first headings. */
  level?: 3 | 4
}

export function DeliveryText({ locale, text, prefix, level = 3 }: DeliveryTextProps) {
  return (
    <div className="grid gap-4">
      <LanguageNote locale={locale} written={text.locale} />
      <Prose content={text.content} locale={text.locale} around={locale} level={level} prefix={prefix} />
      {text.references.length > 0 && (
        <ReferenceList locale={locale} references={text.references} prefix={prefix} />
      )}
    </div>
  )
}
