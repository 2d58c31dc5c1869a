import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import { languageAttributes, LOCALES, nativeName, type Locale } from '@/lib/i18n/locales'
import type { SubscriptionChoice } from '@/lib/subscriptions/schema'

type FormProps = { locale: Locale; token: string }

export function StopUpdates({ locale, token }: FormProps) {
  const t = useTranslations('unsubscribe')
  return (
    <form action={address(token)} method="post">
      <Hidden locale={locale} choice="stop" />
      <Button>{t('stop')}</Button>
    </form>
  )
}

export function ResumeUpdates({ locale, token }: FormProps) {
  const t = useTranslations('unsubscribe')
  return (
    <form action={address(token)} method="post" className="grid justify-items-start gap-3">
      <Hidden locale={locale} choice="resume" />
      <p>{t('mistake')}</p>
      <Button quiet>{t('resume')}</Button>
    </form>
  )
}

export function MailLanguage({ locale, token, language }: FormProps & { language: Locale }) {
  const t = useTranslations('unsubscribe')
  return (
    <form
      id="preferences"
      action={address(token)}
      method="post"
      aria-labelledby="preferences-title"
      className="grid max-w-form justify-items-start gap-4 border-t-2 border-ink pt-4"
    >
      <h2 id="preferences-title" className="text-24">
        {t('preferences')}
      </h2>
      <p id="saved" role="status" tabIndex={-1} className="hidden border-s-3 border-ink ps-3 target:block">
        {t('saved')}
      </p>
      <Hidden locale={locale} choice="language" />
      <SelectField name="language" label={t('language')} defaultValue={language}>
        {LOCALES.map((code) => (
          <option key={code} value={code} {...languageAttributes(code)}>
            {nativeName(code)}
          </option>
        ))}
      </SelectField>
      <Button quiet>{t('save')}</Button>
    </form>
  )
}

function Hidden({ locale, choice }: { locale: Locale; choice: SubscriptionChoice['choice'] }) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="choice" value={choice} />
    </>
  )
}

function address(token: string): string {
  return `/api/unsubscribe/${token}`
}
