import { useTranslations } from 'next-intl'
import { Choice } from '@/components/ui/choice'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'

type SignChoicesProps = {
  locale: Locale
  consent: { wording: string; locale: Locale }
  values: Record<string, string>
  field: (name: string) => { name: string; errors?: string[]; errorWord: string }
}

/** Three separate consents, none ticked by default. */
export function SignChoices({ locale, consent, values, field }: SignChoicesProps) {
  const t = useTranslations('sign')
  return (
    <fieldset className="grid gap-1">
      <legend className="sr-only">{t('choices')}</legend>
      <Choice {...field('consent')} required defaultChecked={values.consent === 'on'}>
        <span {...languageAttributes(consent.locale, locale)}>{consent.wording}</span>
      </Choice>
      <Choice {...field('showName')} hint={t('showNameHint')} defaultChecked={values.showName === 'on'}>
        {t('showName')}
      </Choice>
      <Choice {...field('wantsUpdates')} defaultChecked={values.wantsUpdates === 'on'}>
        {t('wantsUpdates')}
      </Choice>
    </fieldset>
  )
}
