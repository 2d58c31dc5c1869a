'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { PasswordAgain } from '@/components/admin/form/password-again'
import { roughNumber } from '@/components/admin/format/rough-number'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import { passwordField } from '@/lib/admins/rules'
import type { EstimatedCount } from '@/lib/platform/estimated-count'

type AskRenewalFormProps = { action: FormAction; found: EstimatedCount }

/** The first press asks, the second one mails. */
export function AskRenewalForm({ action, found }: AskRenewalFormProps) {
  const t = useTranslations('admin.petition.renewal')
  return (
    <ActionForm action={action} label={t('ask')}>
      {(field, state, pending) =>
        state.values.intent === 'check' ? (
          <>
            <PasswordAgain {...field(passwordField('ask-for-renewals'))} />
            <p>
              <Button name="intent" value="ask" disabled={pending}>
                {t('mail', { count: found.number, people: roughNumber(found) })}
              </Button>
            </p>
          </>
        ) : (
          <p>
            <Button quiet name="intent" value="check" disabled={pending}>
              {t('ask')}
            </Button>
          </p>
        )
      }
    </ActionForm>
  )
}
