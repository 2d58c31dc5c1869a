'use client'

import { useEffect, useState, type ReactNode } from 'react'
import { Message, Mistakes } from '@/components/admin/action-form'
import { ConflictPanel } from '@/components/admin/conflict-panel'
import { EnterButton } from '@/components/admin/enter-button'
import type { FormAction } from '@/components/admin/form-state'
import type { Citable } from '@/components/admin/markdown/matching'
import { SavingLine } from '@/components/admin/saving-line'
import { STATE_NAMES } from '@/components/admin/state-names'
import { UnsavedNotice } from '@/components/admin/unsaved-notice'
import { UpdateButtons } from '@/components/admin/update-buttons'
import { UpdateFields } from '@/components/admin/update-fields'
import { useActionForm } from '@/components/admin/use-action-form'
import { useAutosave } from '@/components/admin/use-autosave'
import type { Words } from '@/lib/updates/held'
import type { UpdateState } from '@/lib/updates/rules'
import type { UpdateFields as Shared } from '@/lib/updates/schema'

type UpdateEditorProps = {
  action: FormAction
  id: number
  locale: 'en' | 'es'
  /** What stands in its fields. */
  fields: Words & Shared
  /** Tells this editor from others that are open at the same time (a UUID). */
  editor: string
  /** When the words shown had been saved (ISO) and by whom; words that somebody saved since are not overwritten. */
  opened: { at: string; by: string | null; beside: boolean } | null
  state: UpdateState
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
  const { id, locale } = props
  // A later drawing of the page brings others, which are not what was opened.
  const [{ action, editor, opened, fields }] = useState(props)
  const formId = `editor-${locale}`
  const named = Object.entries(fields).map(([name, value]) => [`${locale}-${name}`, value])
  const { state, pending, field, summary, form } = useActionForm(action, Object.fromEntries(named), {
    keeps: false,
  })
  const { status, known, errors } = useAutosave(formId, action, state, {
    editedAt: opened?.at ?? '',
    beside: opened?.beside ?? false,
    shared: { date: fields.date, slug: fields.slug },
  })
  // The address that was made where its field was left empty.
  const made = state.shared?.slug
  useEffect(() => {
    const address = document.querySelector<HTMLInputElement>(`[name=${locale}-slug]`)
    if (made && address?.value === '') address.value = made
  }, [made, state, locale])
  const sent = {
    ...{ id, locale, editor, editedAt: known.editedAt, public: props.state === 'published' ? 'yes' : '' },
    ...{ 'opened-date': known.shared.date, 'opened-slug': known.shared.slug },
  }
  return (
    <>
      <SavingLine
        conflict={known.conflict && `conflict-${locale}`}
        name={STATE_NAMES[props.state]}
        kept={
          props.state === 'scheduled' ? 'Kept beside what is scheduled' : 'Kept for later, not public yet'
        }
        none="Not written yet"
        status={status}
        opened={opened}
      />
      <UnsavedNotice form={formId} />
      {/* It says nothing of the public, and chooses nobody's words. */}
      <EnterButton form={formId} name="intent" value="keep" disabled={pending} />
      {known.conflict && (
        <ConflictPanel
          id={`conflict-${locale}`}
          conflict={known.conflict}
          locale={locale}
          form={formId}
          pending={pending}
        />
      )}
      <form {...form} id={formId} aria-label="Words" className="grid gap-3">
        <Mistakes state={{ ...state, errors }} summary={summary} />
        {Object.entries(sent).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <UpdateFields
          field={(name) => ({ ...field(`${locale}-${name}`), errors: errors[`${locale}-${name}`] })}
          references={props.references}
          lang={locale}
          readable={props.readable}
          shared={props.shared}
        />
      </form>
      {props.children}
      <UpdateButtons
        form={formId}
        locale={locale}
        state={props.state}
        beside={known.beside}
        pending={pending}
      />
      <Message state={state} />
    </>
  )
}
