'use client'

import { useState, type ReactNode } from 'react'
import { Message, Mistakes } from '@/components/admin/action-form'
import type { FormAction } from '@/components/admin/form-state'
import type { Citable } from '@/components/admin/markdown/matching'
import { UpdateButtons } from '@/components/admin/update-buttons'
import { UpdateFields } from '@/components/admin/update-fields'
import { useActionForm } from '@/components/admin/use-action-form'

type UpdateEditorProps = {
  action: FormAction
  id: number
  locale: 'en' | 'es'
  values: Record<'title' | 'date' | 'slug' | 'byline' | 'summary' | 'body', string>
  /** When the words shown had been saved (ISO), or empty: words that somebody saved since are not overwritten. */
  editedAt: string
  published: boolean
  /** Whether it is published in any language. */
  readable: boolean
  /** What the text may cite. */
  references: Citable[]
  /** The references of this update, which have forms of their own. */
  children: ReactNode
}

export function UpdateEditor(props: UpdateEditorProps) {
  const { state, pending, field, summary, form } = useActionForm(props.action, props.values)
  const [openedAt] = useState(props.editedAt)
  return (
    <>
      <form {...form} id="editor" aria-label="Words" className="grid gap-3">
        <Mistakes state={state} summary={summary} />
        <input type="hidden" name="id" value={props.id} />
        <input type="hidden" name="locale" value={props.locale} />
        <input type="hidden" name="editedAt" value={state.values.editedAt ?? openedAt} />
        {/* What the Enter key in a field presses. */}
        <button name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
          Save
        </button>
        <UpdateFields
          field={field}
          references={props.references}
          lang={props.locale}
          readable={props.readable}
        />
      </form>
      {props.children}
      <UpdateButtons locale={props.locale} published={props.published} pending={pending} />
      <Message state={state} />
    </>
  )
}
