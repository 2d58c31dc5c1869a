import { useTranslations } from 'next-intl'
import { SignFields } from '@/components/signatures/sign-fields'
import { countryOptions } from '@/lib/countries/rules'
import { localePath, type Locale } from '@/lib/i18n/locales'
import type { FieldErrors } from '@/lib/signatures/schema'

const MOST_FIELDS = 10

type SignFormProps = {
  locale: Locale
  /** The version of the text it stands beside. */
  version: number
  /** What the signer agrees to. */
  consent: string
  /** Beside the petition, or alone on `/sign`. */
  alone?: boolean
  values?: Record<string, string>
  /** In words, by field. */
  errors?: FieldErrors
}

/** The form that signs: a plain form that works by itself, and answers in place where JavaScript runs. */
export function SignForm({ locale, version, consent, alone, values = {}, errors = {} }: SignFormProps) {
  const t = useTranslations('sign')
  const e = useTranslations('errors')
  const words = {
    title: alone ? t('details') : t('addName'),
    name: t('name'),
    email: t('email'),
    emailHint: t('emailHint'),
    country: t('country'),
    chooseCountry: t('chooseCountry'),
    more: t('more'),
    region: t('region'),
    postcode: t('postcode'),
    comment: t('comment'),
    choices: t('choices'),
    consent,
    showName: t('showName'),
    wantsUpdates: t('wantsUpdates'),
    submit: t('submit'),
    sending: t('sending'),
    neverShown: t('neverShown'),
    privacy: t('privacy'),
    error: e('word'),
    unavailable: e('unavailable'),
    offline: e('offline'),
    /** Titles of the summary for one, two, three … errors. */
    summary: Array.from({ length: MOST_FIELDS }, (_, index) => e('summary', { count: index + 1 })),
  }
  return (
    <SignFields
      locale={locale}
      version={version}
      words={words}
      countries={countryOptions(locale).map(({ code, name }) => [code, name])}
      thanks={localePath(locale, '/thanks')}
      privacy={localePath(locale, '/privacy')}
      values={values}
      errors={errors}
    />
  )
}
