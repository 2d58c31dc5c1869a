'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { SignatureTable } from '@/components/admin/signatures/signature-table'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import type { PlacedSignature } from '@/lib/signatures/placed'

type ReleaseChosenProps = {
  action: FormAction
  signatures: PlacedSignature[]
  /** The page that releases all that the filter shows. */
  all: string
}

/** Held signatures with a box each. */
export function ReleaseChosen({ action, signatures, all }: ReleaseChosenProps) {
  const t = useTranslations('admin.signatures')
  return (
    <ActionForm action={action} label={t('release.chosen')}>
      {(_field, _state, pending) => (
        <>
          <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <Button quiet disabled={pending}>
              {t('release.chosen')}
            </Button>
            <a href={all}>{t('release.allTitle')}</a>
          </p>
          <SignatureTable caption={t('list')} signatures={signatures} choosing />
        </>
      )}
    </ActionForm>
  )
}
