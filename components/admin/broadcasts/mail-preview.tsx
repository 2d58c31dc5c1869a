import { ShortenedNote } from '@/components/admin/broadcasts/shortened-note'
import type { PreviewedMail } from '@/lib/broadcasts/sample'
import { englishName, languageAttributes } from '@/lib/i18n/locales'

/** Both parts of a mail, in a frame that runs no scripts and opens no links. */
export function MailPreview({ mail, isShortened = false }: { mail: PreviewedMail; isShortened?: boolean }) {
  const { locale, subject, html, text } = mail
  const language = englishName(locale)
  return (
    <section aria-label={`The mail in ${language}`} className="grid gap-2">
      <h3>{language}</h3>
      <p className="wrap-anywhere">
        <span className="meta">Subject:</span> <span {...languageAttributes(locale)}>{subject}</span>
      </p>
      {isShortened && <ShortenedNote />}
      <iframe
        sandbox=""
        srcDoc={html}
        title={`The mail in ${language}`}
        className="h-[36rem] w-full border border-control"
      />
      <details>
        <summary>As text, for mailboxes that show no HTML</summary>
        <p {...languageAttributes(locale)} className="py-2 wrap-anywhere whitespace-pre-wrap">
          {text}
        </p>
      </details>
    </section>
  )
}
