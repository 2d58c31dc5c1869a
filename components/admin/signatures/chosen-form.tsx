'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { HiddenReasonField } from '@/components/admin/signatures/hidden-reason-field'
import { hasShownComment, SignatureTable } from '@/components/admin/signatures/signature-table'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import type { PlacedSignature } from '@/lib/signatures/placed'

type ChosenFormProps = {
  action: FormAction
  signatures: PlacedSignature[]
  /** Whether they are held. */
  held: boolean
  /** The pages that do it with all that the filter shows. */
  all: { release: string; hide: string }
}

/** Signatures with a box each, and what can be done with those chosen. */
export function ChosenForm({ action, signatures, held, all }: ChosenFormProps) {
  const t = useTranslations('admin.signatures')
  const commented = signatures.some(hasShownComment)
  if (!held && !commented) return <SignatureTable caption={t('list')} signatures={signatures} />
  return (
    <ActionForm action={action} label={t('chosen')} savesItself>
      {(field, _state, pending) => (
        <>
          {held && (
            <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
              <Button quiet name="what" value="release" disabled={pending}>
                {t('release.chosen')}
              </Button>
              <a href={all.release}>{t('release.allTitle')}</a>
            </p>
          )}
          {commented && (
            <details>
              <summary>{t('hide.many')}</summary>
              <div className="grid max-w-column gap-3 py-3">
                <HiddenReasonField {...field('why')} />
                <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
                  <Button quiet name="what" value="hide" disabled={pending}>
                    {t('hide.chosen')}
                  </Button>
                  <a href={all.hide}>{t('hide.allLink')}</a>
                </p>
              </div>
            </details>
          )}
          <SignatureTable caption={t('list')} signatures={signatures} choosing={held ? 'all' : 'commented'} />
        </>
      )}
    </ActionForm>
  )
}
