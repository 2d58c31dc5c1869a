'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import type { Preferences } from '@/lib/admins/preferences'
import { LOCALES, nativeName } from '@/lib/i18n/locales'

type PreferencesFormProps = { action: FormAction; preferences: Preferences; zones: string[] }

export function PreferencesForm({ action, preferences, zones }: PreferencesFormProps) {
  const t = useTranslations('admin.account')
  return (
    <ActionForm action={action} values={preferences}>
      {(field, _state, pending) => (
        <>
          <SelectField label={t('language')} {...field('locale')}>
            {LOCALES.map((locale) => (
              <option key={locale} value={locale} lang={locale}>
                {nativeName(locale)}
              </option>
            ))}
          </SelectField>
          <SelectField label={t('timeZone')} hint={t('timeZoneHint')} {...field('timeZone')}>
            {zones.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </SelectField>
          <p className="pt-2">
            <Button disabled={pending}>{t('save')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
