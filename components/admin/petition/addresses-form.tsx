'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { useOptionalLabel } from '@/components/admin/form/use-field-label'
import { Button } from '@/components/ui/button'
import { TextArea, TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

export function AddressesForm({ action, values }: { action: FormAction; values: Record<string, string> }) {
  const [t, label, optional] = [
    useTranslations('admin.petition'),
    useTranslations('admin.fields'),
    useOptionalLabel(),
  ]
  return (
    <ActionForm action={action} values={values} label={t('campaign.addresses')}>
      {(field, _state, pending) => (
        <>
          <TextField label={label('name')} hint={t('campaign.nameHint')} {...field('name')} />
          <TextField
            label={label('organisation')}
            hint={t('campaign.organisationHint')}
            {...field('organisation')}
          />
          <TextArea
            label={label('postalAddress')}
            hint={t('campaign.postalAddressHint')}
            rows={4}
            autoComplete="off"
            {...field('postalAddress')}
          />
          <TextField
            label={optional('contactEmail')}
            hint={t('campaign.contactEmailHint')}
            type="email"
            autoComplete="off"
            {...field('contactEmail')}
          />
          <TextField
            label={optional('replyTo')}
            hint={t('campaign.replyToHint')}
            type="email"
            autoComplete="off"
            {...field('replyTo')}
          />
          <TextField
            label={label('filmUrl')}
            hint={t('campaign.filmUrlHint')}
            type="url"
            {...field('filmUrl')}
          />
          <TextField label={optional('originalUrl')} type="url" {...field('originalUrl')} />
          <p className="pt-2">
            <Button disabled={pending}>{t('saveLive')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
