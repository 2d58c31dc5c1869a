import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import { countryOptions } from '@/lib/countries/rules'
import { LOCALES, nativeName } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

/** Opens the steps as somebody from a country sees them in a language. */
export function SeeAsSigner() {
  const [t, locale] = [useTranslations('admin.petition.asks'), useLocale()]
  return (
    <form action="/admin/petition/asks/preview" aria-label={t('see')} className="grid gap-3">
      <p className="meta">{t('seeLead')}</p>
      <SelectField name="locale" label={t('seeLanguage')} defaultValue={locale}>
        {LOCALES.map((each) => (
          <option key={each} value={each}>
            {nativeName(each)}
          </option>
        ))}
      </SelectField>
      <SelectField name="country" label={t('seeCountry')}>
        {countryOptions(locale).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <p>
        <Button quiet>{t('seeNow')}</Button>
      </p>
    </form>
  )
}
