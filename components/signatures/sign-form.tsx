import { useTranslations } from 'next-intl'
import { EmailField } from '@/components/signatures/email-field'
import { HiddenFields, TrapField } from '@/components/signatures/hidden-fields'
import { PlaceFields } from '@/components/signatures/place-fields'
import { ProofWanted } from '@/components/signatures/proof-wanted'
import { SignChoices } from '@/components/signatures/sign-choices'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/field'
import { countryOptions } from '@/lib/countries/rules'
import { localePath, type Locale } from '@/lib/i18n/locales'
import type { Challenge } from '@/lib/proof-of-work/challenge'
import type { FieldErrors } from '@/lib/signatures/schema'

const MOST_FIELDS = 10

type SignFormProps = {
  locale: Locale
  /** The version of the petition shown with it. */
  version: number
  consent: { wording: string; locale: Locale }
  /** The signed time of rendering; absent where the form comes back filled in. */
  madeAt?: string
  /** False next to the petition, true on `/sign`. */
  alone?: boolean
  values?: Record<string, string>
  /** Messages by field. */
  errors?: FieldErrors
  /** Proof of work required before it is sent again. */
  challenge?: Challenge
}

/** Works without JavaScript; with it, answers in place (browser/sign-form.ts). */
export function SignForm({
  locale,
  version,
  consent,
  madeAt,
  alone,
  values = {},
  errors = {},
  challenge,
}: SignFormProps) {
  const t = useTranslations('sign')
  const e = useTranslations('errors')
  const wrong = Object.keys(errors).length
  const title = (count: number) => e('summary', { count })
  const titles = Array.from({ length: MOST_FIELDS }, (_, index) => title(index + 1))
  const field = (name: string) => ({ name, errors: errors[name], errorWord: e('word') })
  return (
    <sign-form
      data-thanks={localePath(locale, '/thanks')}
      data-remembers=""
      data-sending={t('sending')}
      data-error={e('word')}
      data-titles={JSON.stringify(titles)}
      data-challenge={challenge && JSON.stringify(challenge)}
      data-proving={t('proving')}
      data-too-many={t('tooMany')}
      data-unavailable={e('unavailable')}
      data-offline={e('offline')}
    >
      <div className="grid gap-6">
        {wrong > 0 && <ErrorSummary title={title(wrong)} errors={errors} />}
        {challenge && <ProofWanted withoutScripts={t('withoutScripts')} />}
        <form
          id="sign"
          action="/api/signatures"
          method="post"
          noValidate
          aria-labelledby="sign-title"
          className="grid scroll-mt-4 gap-4 border-t-2 border-ink pt-4"
        >
          <h2 id="sign-title" className="text-24">
            {alone ? t('details') : t('addName')}
          </h2>
          <HiddenFields
            locale={locale}
            version={version}
            madeAt={madeAt}
            challenged={Boolean(challenge)}
            arrival={values.ref}
          />
          <TextField
            {...field('name')}
            label={t('name')}
            autoComplete="name"
            required
            defaultValue={values.name}
          />
          <EmailField
            {...field('email')}
            label={t('email')}
            hint={t('emailHint')}
            defaultValue={values.email}
          />
          <PlaceFields
            locale={locale}
            countries={countryOptions(locale, values.country)}
            values={values}
            field={field}
          />
          <SignChoices locale={locale} consent={consent} values={values} field={field} />
          <Button wide type="submit">
            {t('submit')}
          </Button>
          <p role="status" className="empty:absolute" />
          <p className="meta">
            {t('neverShown')} <a href={localePath(locale, '/privacy')}>{t('privacy')}</a>
          </p>
          <TrapField />
        </form>
      </div>
    </sign-form>
  )
}
