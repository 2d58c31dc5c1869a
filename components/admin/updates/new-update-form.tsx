'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { LOCALES, nativeName, type Locale } from '@/lib/i18n/locales'

type NewUpdateFormProps = {
  action: FormAction
  /** The admin's own. */
  locale: Locale
  today: string
}

/** Asks only what the self-saving editor cannot be opened without. */
export function NewUpdateForm({ action, locale, today }: NewUpdateFormProps) {
  const t = useTranslations('admin.updates')
  return (
    <ActionForm action={action} values={{ locale, date: today }} label={t('new.title')}>
      {(field, _state, pending) => (
        <>
          <SelectField label={t('new.language')} hint={t('new.languageHint')} {...field('locale')}>
            {LOCALES.map((each) => (
              <option key={each} value={each}>
                {nativeName(each)}
              </option>
            ))}
          </SelectField>
          <TextField label={t('fields.title')} hint={t('new.titleHint')} {...field('title')} />
          <TextField
            label={t('fields.date')}
            hint={t('fields.dateHint')}
            inputMode="numeric"
            {...field('date')}
          />
          <p className="pt-2">
            <Button disabled={pending}>{t('new.start')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
