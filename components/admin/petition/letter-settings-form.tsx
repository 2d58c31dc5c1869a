'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { useOptionalLabel } from '@/components/admin/form/use-field-label'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

export function LetterSettingsForm({
  action,
  values,
}: {
  action: FormAction
  values: Record<string, string>
}) {
  const t = useTranslations('admin.petition.campaign')
  const [label, optional] = [useTranslations('admin.fields'), useOptionalLabel()]
  return (
    <ActionForm action={action} values={values} label={t('letter')}>
      {(field, _state, pending) => (
        <>
          <p className="meta">
            {t.rich('letterWords', { words: (link) => <a href="/admin/petition/words">{link}</a> })}
          </p>
          <TextField
            label={optional('letterTo')}
            hint={t('letterToHint')}
            autoComplete="off"
            {...field('letterTo')}
          />
          <Choice name="findersShown" defaultChecked={values.findersShown === 'on'}>
            {t('findersShown')}
          </Choice>
          <TextField label={label('houseFinderUrl')} type="url" {...field('houseFinderUrl')} />
          <TextField label={label('senateFinderUrl')} type="url" {...field('senateFinderUrl')} />
          <p className="pt-2">
            <Button disabled={pending}>{t('saveLetter')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
