'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState, type ReactNode } from 'react'
import { Message, Mistakes } from '@/components/admin/form/action-form'
import { ImplicitSubmit } from '@/components/admin/form/implicit-submit'
import { useActionForm } from '@/components/admin/form/use-action-form'
import { ConflictPanel } from '@/components/admin/text-editor/conflict-panel'
import { LocalDraftNotice } from '@/components/admin/text-editor/local-draft-notice'
import { SaveStatus } from '@/components/admin/text-editor/save-status'
import { useAutosave } from '@/components/admin/text-editor/use-autosave'
import { UpdateButtons } from '@/components/admin/updates/update-buttons'
import { UpdateFields, type EditorPlace } from '@/components/admin/updates/update-fields'
import type { SaveResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import type { Citable } from '@/editor/markdown/matching'
import type { Locale } from '@/lib/i18n/locales'
import type { UpdateState } from '@/lib/updates/rules'
import type { DateAndSlug } from '@/lib/updates/schema'
import type { Words } from '@/lib/updates/working-copy'

type UpdateEditorProps = {
  action: FormAction<SaveResult>
  id: number
  locale: Locale
  fields: Words & DateAndSlug
  /** A UUID that distinguishes editors open at the same time. */
  editor: string
  /** Who saved the words and when (ISO); newer ones are not overwritten. */
  opened: { at: string; by: string | null; isPending: boolean } | null
  state: UpdateState
  place?: EditorPlace
  references: Citable[]
  /** The update's references, which have forms of their own. */
  children?: ReactNode
}

export function UpdateEditor(props: UpdateEditorProps) {
  const t = useTranslations('admin.updates')
  const { id, locale } = props
  // Keep what was opened: later renders bring newer values.
  const [{ action, editor, opened, fields }] = useState(props)
  const formId = `editor-${locale}`
  const named = Object.entries(fields).map(([name, value]) => [`${locale}-${name}`, value])
  const { state, pending, field, summary, form } = useActionForm(action, Object.fromEntries(named), {
    keeps: false,
  })
  const initially = {
    editedAt: opened?.at ?? '',
    isPending: opened?.isPending ?? false,
    dateAndSlug: { date: fields.date, slug: fields.slug },
  }
  const { status, baseline, errors } = useAutosave(formId, action, state, initially, props.references)
  // The generated address, where its field was left empty.
  const made = state.result?.dateAndSlug?.slug
  useEffect(() => {
    const address = document.querySelector<HTMLInputElement>(`[name=${locale}-slug]`)
    if (made && address?.value === '') address.value = made
  }, [made, state, locale])
  const sent = {
    ...{ id, locale, editor, editedAt: baseline.editedAt, public: props.state === 'published' ? 'yes' : '' },
    ...{ 'opened-date': baseline.dateAndSlug.date, 'opened-slug': baseline.dateAndSlug.slug },
  }
  return (
    <>
      <SaveStatus
        conflict={baseline.conflict && `conflict-${locale}`}
        name={t(`states.${props.state}`)}
        kept={t(props.state === 'scheduled' ? 'save.keptBesideScheduled' : 'save.keptBesidePublic')}
        none={t('save.notWritten')}
        status={status}
        opened={opened}
      />
      <LocalDraftNotice form={formId} />
      {/* The Enter key neither publishes nor resolves a conflict. */}
      <ImplicitSubmit form={formId} name="intent" value="keep" disabled={pending} />
      {baseline.conflict && (
        <ConflictPanel
          id={`conflict-${locale}`}
          conflict={baseline.conflict}
          locale={locale}
          form={formId}
          pending={pending}
        />
      )}
      <form {...form} id={formId} aria-label={t('fields.words')} className="grid gap-3">
        <Mistakes errors={errors} summary={summary} />
        {Object.entries(sent).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <UpdateFields
          field={(name) => ({ ...field(`${locale}-${name}`), errors: errors[`${locale}-${name}`] })}
          references={props.references}
          lang={locale}
          readable={props.state === 'published'}
          place={props.place}
        />
      </form>
      {props.children}
      <UpdateButtons
        form={formId}
        locale={locale}
        state={props.state}
        hasPendingChanges={baseline.isPending}
        pending={pending}
      />
      <Message text={state.message} />
    </>
  )
}
