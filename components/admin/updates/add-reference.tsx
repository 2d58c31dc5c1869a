'use client'

import { useTranslations } from 'next-intl'
import { Message, Mistakes } from '@/components/admin/form/action-form'
import { useActionForm } from '@/components/admin/form/use-action-form'
import { ReferenceFields } from '@/components/admin/references/reference-fields'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type AddReferenceProps = { action: FormAction; updateId: number; prefix: string; lang: string }

export function AddReference({ action, updateId, prefix, lang }: AddReferenceProps) {
  const t = useTranslations('admin.updates.references')
  const { state, pending, field, summary, form } = useActionForm(action, { [`${prefix}language`]: lang })
  const isAnswered = state.message !== '' || Object.keys(state.errors).length > 0
  return (
    <details id="add-reference" open={isAnswered || undefined}>
      <summary>{t('add')}</summary>
      <form
        {...form}
        aria-label={t('add')}
        className="grid content-start gap-3 border-s-2 border-hair py-2 ps-3"
      >
        <Mistakes errors={state.errors} summary={summary} />
        <input type="hidden" name="updateId" value={updateId} />
        <ReferenceFields key={state.message} field={field} prefix={prefix} />
        <p>
          <Button quiet disabled={pending}>
            {t('addButton')}
          </Button>
        </p>
        <Message text={state.message} />
      </form>
    </details>
  )
}
