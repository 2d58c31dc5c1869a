'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { useOptionalLabel } from '@/components/admin/form/use-field-label'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

export function FilmFactsForm({ action, values }: { action: FormAction; values: Record<string, string> }) {
  const [t, label, optional] = [
    useTranslations('admin.petition.campaign'),
    useTranslations('admin.fields'),
    useOptionalLabel(),
  ]
  return (
    <ActionForm action={action} values={values} label={t('filmForm')}>
      {(field, _state, pending) => (
        <>
          <TextField
            label={optional('filmTitleLanguage')}
            hint={t('filmTitleLanguageHint')}
            {...field('filmTitleLanguage')}
          />
          <TextField label={optional('filmMinutes')} inputMode="numeric" {...field('filmMinutes')} />
          <TextField label={optional('filmLanguages')} hint={t('codesHint')} {...field('filmLanguages')} />
          <TextField label={optional('filmCaptions')} hint={t('codesHint')} {...field('filmCaptions')} />
          <Choice name="filmUncaptioned" defaultChecked={values.filmUncaptioned === 'on'}>
            {label('filmUncaptioned')}
          </Choice>
          <TextField label={optional('filmPublishedOn')} type="date" {...field('filmPublishedOn')} />
          <p className="pt-2">
            <Button disabled={pending}>{t('saveFilm')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
