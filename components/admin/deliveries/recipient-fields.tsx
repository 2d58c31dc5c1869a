import { useTranslations } from 'next-intl'
import type { FieldOf } from '@/components/admin/form/use-action-form'
import { SelectField, TextField } from '@/components/ui/field'
import { LOCALES, nativeName } from '@/lib/i18n/locales'

export function RecipientFields({ field }: { field: FieldOf }) {
  const t = useTranslations('admin.deliveries.form')
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_10rem]">
      <TextField label={t('to')} hint={t('toHint')} autoComplete="off" {...field('to')} />
      <SelectField label={t('toLanguage')} {...field('toLanguage')}>
        {LOCALES.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {nativeName(locale)}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
