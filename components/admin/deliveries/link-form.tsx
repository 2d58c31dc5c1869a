'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { OneTimeLink } from '@/components/admin/form/one-time-link'
import { PasswordAgain } from '@/components/admin/form/password-again'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { LinkResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import { passwordField } from '@/lib/admins/rules'
import { PACKAGE_DAYS } from '@/lib/deliveries/rules'

const USUAL_DAYS = '30'

export function LinkForm({ action, id }: { action: FormAction<LinkResult>; id: number }) {
  const t = useTranslations('admin.deliveries.links')
  return (
    <ActionForm
      action={action}
      values={{ days: USUAL_DAYS }}
      label={t('form')}
      shows={({ link }) => (
        <div className="grid gap-2">
          <p>{t('once')}</p>
          <OneTimeLink link={link} />
        </div>
      )}
    >
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_8rem]">
            <TextField label={t('label')} hint={t('labelHint')} autoComplete="off" {...field('label')} />
            <TextField
              label={t('days')}
              hint={t('daysHint', { most: PACKAGE_DAYS })}
              inputMode="numeric"
              autoComplete="off"
              {...field('days')}
            />
          </div>
          <PasswordAgain {...field(passwordField('make-delivery-link'))} />
          <p>
            <Button quiet disabled={pending}>
              {t('form')}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
