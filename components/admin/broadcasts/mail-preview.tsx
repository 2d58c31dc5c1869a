import { useTranslations } from 'next-intl'
import { ShortenedNote } from '@/components/admin/broadcasts/shortened-note'
import { SizeNote } from '@/components/admin/broadcasts/size-note'
import type { PreviewedMail } from '@/lib/broadcasts/sample'
import { languageName } from '@/lib/i18n/language-names'
import { languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

/** Both parts of a mail, in a frame that runs no scripts and opens no links. */
export function MailPreview({ mail, isShortened = false }: { mail: PreviewedMail; isShortened?: boolean }) {
  const { locale, subject, html, text, size } = mail
  const [admins, t] = [useLocale(), useTranslations('admin.broadcasts.mail')]
  const language = languageName(locale, admins)
  return (
    <section aria-label={t('label', { language })} className="grid gap-2">
      <h3 className="first-letter:uppercase">{language}</h3>
      <p className="wrap-anywhere">
        <span className="meta">{t('subject')}</span>{' '}
        <span {...languageAttributes(locale, admins)}>{subject}</span>
      </p>
      {isShortened && <ShortenedNote />}
      <SizeNote size={size} />
      <iframe
        sandbox=""
        srcDoc={html}
        title={t('label', { language })}
        className="h-[36rem] w-full border border-control"
      />
      <details>
        <summary>{t('asText')}</summary>
        <p {...languageAttributes(locale, admins)} className="py-2 wrap-anywhere whitespace-pre-wrap">
          {text}
        </p>
      </details>
    </section>
  )
}
