import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '@/components/ui/button'
import { TextArea, TextField } from '@/components/ui/field'
import type { Locale } from '@/lib/i18n/locales'
import { LETTER_LIMITS, mailtoAddress, type Letter } from '@/lib/letters/rules'

type LetterFormProps = {
  /** The language of the page. */
  locale: Locale
  letter: Letter & { locale: Locale }
}

/** Without JavaScript the link has the letter as it stands, and a post answers with a link to a changed one. */
export function LetterForm({ locale, letter }: LetterFormProps) {
  const t = useTranslations('write')
  const { href, holdsText } = mailtoAddress(letter)
  return (
    <letter-form data-to={letter.to.join(',')} data-locale={locale} data-copied={t('copied')}>
      <form
        action="/api/letter"
        method="post"
        aria-label={t('form')}
        className="grid max-w-column gap-4 border-t-2 border-ink pt-4"
      >
        <input type="hidden" name="locale" value={locale} />
        {letter.to.length > 0 && (
          <p className="wrap-anywhere">
            <span className="font-semibold">{t('to')}:</span>{' '}
            <span translate="no">{letter.to.join(', ')}</span>
          </p>
        )}
        <TextField
          name="subject"
          label={t('subject')}
          lang={letter.locale}
          maxLength={LETTER_LIMITS.subject}
          autoComplete="off"
          defaultValue={letter.subject}
        />
        <TextArea
          name="text"
          label={t('text')}
          hint={t('textHint')}
          rows={14}
          lang={letter.locale}
          maxLength={LETTER_LIMITS.text}
          autoComplete="off"
          defaultValue={letter.text}
        />
        <p data-too-long="" hidden={holdsText} className="sentence">
          {t('tooLong')}
        </p>
        <div className="flex flex-wrap gap-3">
          <ButtonLink data-open="" href={href}>
            {t('open')}
          </ButtonLink>
          <Button quiet type="button" data-copy="" hidden>
            {t('copy')}
          </Button>
          <Button quiet data-make="">
            {t('make')}
          </Button>
        </div>
        <p role="status" className="empty:absolute" />
        <p className="meta">{t('webmail')}</p>
        <p className="meta">{t('kept')}</p>
      </form>
    </letter-form>
  )
}
