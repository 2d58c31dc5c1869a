'use client'

import { useState, type ReactNode } from 'react'
import { Message, Mistakes } from '@/components/admin/action-form'
import { ConflictPanel } from '@/components/admin/conflict-panel'
import type { FormAction } from '@/components/admin/form-state'
import type { Citable } from '@/components/admin/markdown/matching'
import { SavingLine } from '@/components/admin/saving-line'
import { UnsavedNotice } from '@/components/admin/unsaved-notice'
import { UpdateButtons } from '@/components/admin/update-buttons'
import { UpdateFields } from '@/components/admin/update-fields'
import { useActionForm } from '@/components/admin/use-action-form'
import { useAutosave } from '@/components/admin/use-autosave'

type UpdateEditorProps = {
  action: FormAction
  id: number
  locale: 'en' | 'es'
  /** By field, each name beginning with the language. */
  values: Record<string, string>
  /** Tells this editor from others that are open at the same time (a UUID). */
  editor: string
  /** When the words shown had been saved (ISO) and by whom; words that somebody saved since are not overwritten. */
  opened: { at: string; by: string | null; beside: boolean } | null
  /** What the words are to their readers: a draft, published or so on. */
  state: string
  published: boolean
  /** Whether it is published in any language. */
  readable: boolean
  /** Where date and address stand, which all languages share. */
  shared?: 'above' | 'below' | 'elsewhere'
  /** What the text may cite. */
  references: Citable[]
  /** The references of this update, which have forms of their own. */
  children?: ReactNode
}

export function UpdateEditor(props: UpdateEditorProps) {
  const { id, locale, action, shared } = props
  const formId = `editor-${locale}`
  const { state, pending, field, summary, form } = useActionForm(action, props.values)
  const saving = useAutosave(formId, action, state)
  // A later drawing of the page brings others, which are not of the words in the fields.
  const [{ editor, opened }] = useState(props)
  const beside = saving.status.kind === 'saved' ? saving.status.beside : (opened?.beside ?? false)
  return (
    <>
      <SavingLine
        conflict={saving.conflict && `conflict-${locale}`}
        state={props.state}
        status={saving.status}
        opened={opened}
      />
      <UnsavedNotice form={formId} />
      {saving.conflict && (
        <ConflictPanel conflict={saving.conflict} locale={locale} form={formId} pending={pending} />
      )}
      <form {...form} id={formId} aria-label="Words" className="grid gap-3">
        <Mistakes state={state} summary={summary} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="editor" value={editor} />
        <input type="hidden" name="editedAt" value={saving.editedAt || (opened?.at ?? '')} />
        {/* What the Enter key in a field presses. */}
        <button name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
          Save
        </button>
        <UpdateFields
          field={(name) => field(`${locale}-${name}`)}
          references={props.references}
          lang={locale}
          readable={props.readable}
          shared={shared}
        />
      </form>
      {props.children}
      <UpdateButtons
        form={formId}
        locale={locale}
        published={props.published}
        beside={beside}
        pending={pending}
      />
      <Message state={state} />
    </>
  )
}
