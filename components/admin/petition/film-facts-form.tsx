'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

export function FilmFactsForm({ action, values }: { action: FormAction; values: Record<string, string> }) {
  const t = useTranslations('admin.petition.campaign')
  return (
    <ActionForm action={action} values={values} label={t('filmForm')}>
      {(field, _state, pending) => (
        <>
          <TextField
            label={t('filmTitleLanguage')}
            hint={t('filmTitleLanguageHint')}
            {...field('filmTitleLanguage')}
          />
          <TextField label={t('filmMinutes')} inputMode="numeric" {...field('filmMinutes')} />
          <TextField label={t('filmLanguages')} hint={t('codesHint')} {...field('filmLanguages')} />
          <TextField label={t('filmCaptions')} hint={t('codesHint')} {...field('filmCaptions')} />
          <Choice name="filmUncaptioned" defaultChecked={values.filmUncaptioned === 'on'}>
            {t('filmUncaptioned')}
          </Choice>
          <TextField label={t('filmPublishedOn')} type="date" {...field('filmPublishedOn')} />
          <p className="pt-2">
            <Button disabled={pending}>{t('saveFilm')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
