import { useTranslations } from 'next-intl'
import { EmailField } from '@/components/signatures/email-field'
import { TrapField, WithoutScripts } from '@/components/signatures/hidden-fields'
import { ProofWanted } from '@/components/signatures/proof-wanted'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { localePath, type Locale } from '@/lib/i18n/locales'
import type { Challenge } from '@/lib/proof-of-work/challenge'
import type { FieldErrors } from '@/lib/signatures/schema'

type AskLinkFormProps = {
  locale: Locale
  values?: Record<string, string>
  /** Messages by field. */
  errors?: FieldErrors
  /** Proof of work required before it is sent again. */
  challenge?: Challenge
}

/** Works without JavaScript; with it, answers in place as the sign form does (browser/sign-form.ts). */
export function AskLinkForm({ locale, values = {}, errors = {}, challenge }: AskLinkFormProps) {
  const t = useTranslations('askLink')
  const s = useTranslations('sign')
  const e = useTranslations('errors')
  return (
    <sign-form
      data-thanks={localePath(locale, '/link-sent')}
      data-sending={s('sending')}
      data-error={e('word')}
      data-titles={JSON.stringify([e('summary', { count: 1 })])}
      data-challenge={challenge && JSON.stringify(challenge)}
      data-proving={s('proving')}
      data-too-many={t('tooMany')}
      data-unavailable={e('notSaved')}
      data-offline={e('offline')}
    >
      <div className="grid gap-6">
        {errors.email && <ErrorSummary title={e('summary', { count: 1 })} errors={errors} />}
        {challenge && <ProofWanted withoutScripts={t('withoutScripts')} />}
        <form
          action="/api/signature/link"
          method="post"
          noValidate
          aria-label={t('title')}
          className="grid justify-items-start gap-4"
        >
          <input type="hidden" name="locale" value={locale} />
          <WithoutScripts challenged={Boolean(challenge)} />
          <EmailField
            name="email"
            label={s('email')}
            errors={errors.email}
            errorWord={e('word')}
            defaultValue={values.email}
          />
          <Button type="submit">{t('submit')}</Button>
          <p role="status" className="empty:absolute" />
          <TrapField />
        </form>
      </div>
    </sign-form>
  )
}
