'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { TextArea, TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

export function AddressesForm({ action, values }: { action: FormAction; values: Record<string, string> }) {
  const t = useTranslations('admin.petition')
  return (
    <ActionForm action={action} values={values} label={t('campaign.addresses')}>
      {(field, _state, pending) => (
        <>
          <TextField label={t('campaign.name')} hint={t('campaign.nameHint')} {...field('name')} />
          <TextField
            label={t('campaign.organisation')}
            hint={t('campaign.organisationHint')}
            {...field('organisation')}
          />
          <TextArea
            label={t('campaign.postalAddress')}
            hint={t('campaign.postalAddressHint')}
            rows={4}
            autoComplete="off"
            {...field('postalAddress')}
          />
          <TextField
            label={t('campaign.contactEmail')}
            hint={t('campaign.contactEmailHint')}
            type="email"
            autoComplete="off"
            {...field('contactEmail')}
          />
          <TextField
            label={t('campaign.donateUrl')}
            hint={t('campaign.donateUrlHint')}
            type="url"
            {...field('donateUrl')}
          />
          <TextField
            label={t('campaign.filmUrl')}
            hint={t('campaign.filmUrlHint')}
            type="url"
            {...field('filmUrl')}
          />
          <TextField label={t('campaign.originalUrl')} type="url" {...field('originalUrl')} />
          <p className="pt-2">
            <Button disabled={pending}>{t('saveLive')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
