import { useTranslations } from 'next-intl'
import { previewLinkAction } from '@/app/admin/updates/[id]/preview-link-action'
import { PreviewLinkForm } from '@/components/admin/updates/preview-link-form'
import { languageName } from '@/lib/i18n/language-names'
import type { Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { EditedUpdate } from '@/lib/updates/admin-queries'
import { previewLink } from '@/lib/updates/preview-link'

/** For whoever is to read the draft without an account. */
export function PreviewLink({ update, locale }: { update: EditedUpdate; locale: Locale }) {
  const [t, around] = [useTranslations('admin.updates.previewLink'), useLocale()]
  const words = update.words[locale]
  if (!words || words.publishedAt) return null
  return (
    <section aria-labelledby="preview-link" className="grid gap-2 border-t border-hair pt-3">
      <h2 id="preview-link" className="text-16">
        {t('title')}
      </h2>
      <PreviewLinkForm
        action={previewLinkAction}
        id={update.id}
        language={languageName(locale, around)}
        link={previewLink(update, locale)}
        until={update.previewUntil}
      />
    </section>
  )
}
