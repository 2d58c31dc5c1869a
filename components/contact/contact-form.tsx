import { useTranslations } from 'next-intl'
import { EmailField } from '@/components/signatures/email-field'
import { HiddenFields, TrapField } from '@/components/signatures/hidden-fields'
import { ProofWanted } from '@/components/signatures/proof-wanted'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SelectField, TextArea, TextField } from '@/components/ui/field'
import { ANSWERED_DAYS, TOPICS } from '@/lib/contact/rules'
import { localePath, type Locale } from '@/lib/i18n/locales'
import type { Challenge } from '@/lib/proof-of-work/challenge'
import type { FieldErrors } from '@/lib/signatures/schema'

const MOST_FIELDS = 4

type ContactFormProps = {
  locale: Locale
  /** The signed time of rendering; absent where the form comes back filled in. */
  madeAt?: string
  values?: Record<string, string>
  /** Messages by field. */
  errors?: FieldErrors
  /** Proof of work required before it is sent again. */
  challenge?: Challenge
}

/** Works without JavaScript; with it, answers in place as the sign form does (browser/sign-form.ts). */
export function ContactForm({ locale, madeAt, values = {}, errors = {}, challenge }: ContactFormProps) {
  const t = useTranslations('contact')
  const s = useTranslations('sign')
  const e = useTranslations('errors')
  const wrong = Object.keys(errors).length
  const title = (count: number) => e('summary', { count })
  const titles = Array.from({ length: MOST_FIELDS }, (_, index) => title(index + 1))
  const field = (name: string) => ({
    name,
    errors: errors[name],
    errorWord: e('word'),
    defaultValue: values[name],
  })
  return (
    <sign-form
      data-thanks={localePath(locale, '/contact/sent')}
      data-sending={s('sending')}
      data-error={e('word')}
      data-titles={JSON.stringify(titles)}
      data-challenge={challenge && JSON.stringify(challenge)}
      data-proving={s('proving')}
      data-too-many={t('tooMany')}
      data-unavailable={e('notSent')}
      data-offline={e('offline')}
    >
      <div className="grid gap-6">
        {wrong > 0 && <ErrorSummary title={title(wrong)} errors={errors} />}
        {challenge && <ProofWanted withoutScripts={t('withoutScripts')} />}
        <form
          action="/api/contact"
          method="post"
          noValidate
          aria-labelledby="write"
          className="grid gap-4 border-t-2 border-ink pt-4"
        >
          <h2 id="write" className="text-24">
            {t('write')}
          </h2>
          <HiddenFields locale={locale} madeAt={madeAt} challenged={Boolean(challenge)} />
          <SelectField {...field('topic')} label={t('topic')} required>
            <option value="">{t('chooseTopic')}</option>
            {TOPICS.map((topic) => (
              <option key={topic} value={topic}>
                {t(`topics.${topic}`)}
              </option>
            ))}
          </SelectField>
          <TextArea {...field('message')} label={t('message')} hint={t('messageHint')} rows={7} required />
          <EmailField {...field('email')} label={s('email')} hint={t('emailHint')} />
          <TextField {...field('name')} label={t('name')} autoComplete="name" />
          <Button wide type="submit">
            {t('submit')}
          </Button>
          <p role="status" className="empty:absolute" />
          <p className="meta">
            {t('kept', { days: ANSWERED_DAYS })}{' '}
            <a href={localePath(locale, '/privacy#messages')}>{s('privacy')}</a>
          </p>
          <TrapField />
        </form>
      </div>
    </sign-form>
  )
}
