'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

type Word =
  'kind' | 'domain' | 'network' | 'value' | 'valueHint' | 'note' | 'noteHint' | 'button' | 'mistakes'

type BlockFormProps = { action: FormAction; words: Record<Word, string> }

export function BlockForm({ action, words }: BlockFormProps) {
  return (
    <ActionForm
      action={action}
      values={{ kind: 'domain' }}
      label={words.button}
      words={{ mistakes: words.mistakes, fields: words }}
    >
      {(field, _state, pending) => (
        <>
          <SelectField label={words.kind} {...field('kind')}>
            <option value="domain">{words.domain}</option>
            <option value="network">{words.network}</option>
          </SelectField>
          <TextField label={words.value} hint={words.valueHint} autoComplete="off" {...field('value')} />
          <TextField label={words.note} hint={words.noteHint} autoComplete="off" {...field('note')} />
          <p className="pt-2">
            <Button disabled={pending}>{words.button}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
