'use client'

import { useTranslations } from 'next-intl'
import { Message, Mistakes } from '@/components/admin/form/action-form'
import { useActionForm } from '@/components/admin/form/use-action-form'
import { ReferenceForm } from '@/components/admin/references/reference-form'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import type { ReadResult, ReferenceResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'

type NewReferenceProps = {
  read: FormAction<ReadResult>
  create: FormAction<ReferenceResult>
  values: Record<string, string>
}

/** Fills the form with what was read from what was pasted, also without JavaScript. */
export function NewReference({ read, create, values }: NewReferenceProps) {
  const t = useTranslations('admin.references.read')
  const { state, pending, field, summary, form } = useActionForm(read, {})
  const found = state.result
  return (
    <div className="grid gap-8">
      <form {...form} aria-label={t('label')} className="grid content-start gap-3">
        <Mistakes errors={state.errors} summary={summary} title={t('notRead')} />
        <TextArea label={t('pasted')} hint={t('hint')} rows={3} spellCheck={false} {...field('pasted')} />
        <p>
          <Button disabled={pending}>{t('button')}</Button>
        </p>
        <Message text={state.message} />
      </form>
      <ReferenceForm key={found?.id} action={create} values={{ ...values, ...found?.fields }} />
    </div>
  )
}
