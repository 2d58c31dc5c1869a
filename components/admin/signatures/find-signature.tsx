'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { HiddenFilter } from '@/components/admin/form/hidden-fields'
import { SignatureTable } from '@/components/admin/signatures/signature-table'
import { SignatureTotal } from '@/components/admin/signatures/signature-total'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import type { EstimatedCount } from '@/lib/platform/estimated-count'
import type { PlacedSignature } from '@/lib/signatures/placed'

export type FoundSignatures = { signatures: PlacedSignature[]; next: string | null; total: EstimatedCount }

type FindSignatureProps = {
  action: FormAction<FoundSignatures>
  /** What it searches among. */
  filter: Record<string, string | undefined>
}

/** A POST, so that a name or an address appears in no address bar and no log. */
export function FindSignature({ action, filter }: FindSignatureProps) {
  const t = useTranslations('admin.signatures')
  return (
    <ActionForm action={action} label={t('find.label')} savesItself className="mb-4">
      {(field, state, pending) => (
        <>
          <HiddenFilter filter={filter} />
          <div className="grid max-w-column grid-cols-[1fr_auto] items-end gap-3">
            <TextField
              label={t('find.what')}
              hint={t('find.hint')}
              type="search"
              autoComplete="off"
              {...field('find')}
            />
            <Button quiet disabled={pending}>
              {t('find.button')}
            </Button>
          </div>
          {state.result && (
            <section aria-label={t('find.found')} className="border-b-2 border-ink pb-4">
              <SignatureTotal total={state.result.total} />
              <SignatureTable caption={t('find.found')} signatures={state.result.signatures} />
              {state.result.next && (
                <p className="pt-3">
                  <button className="btn-link" name="before" value={state.result.next} disabled={pending}>
                    {t('earlier')}
                  </button>
                </p>
              )}
            </section>
          )}
        </>
      )}
    </ActionForm>
  )
}
