'use client'

import { useTimeZone, useTranslations } from 'next-intl'
import { useEffect, useState, type ReactNode } from 'react'
import { Message, Mistakes } from '@/components/admin/form/action-form'
import { HiddenFields } from '@/components/admin/form/hidden-fields'
import { ImplicitSubmit } from '@/components/admin/form/implicit-submit'
import { useActionForm } from '@/components/admin/form/use-action-form'
import { AlsoHere } from '@/components/admin/text-editor/also-here'
import { ConflictPanel } from '@/components/admin/text-editor/conflict-panel'
import { LocalDraftNotice } from '@/components/admin/text-editor/local-draft-notice'
import { SaveStatus } from '@/components/admin/text-editor/save-status'
import { useAutosave } from '@/components/admin/text-editor/use-autosave'
import { LiveNote } from '@/components/admin/updates/live-note'
import { PublishChoice, type PublishingChoice } from '@/components/admin/updates/publish-choice'
import { FurtherButtons, UpdateButtons } from '@/components/admin/updates/update-buttons'
import { UpdateFields, type EditorPlace } from '@/components/admin/updates/update-fields'
import type { SaveResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import type { Citable } from '@/editor/markdown/matching'
import { localeOfField, type Locale } from '@/lib/i18n/locales'
import type { OtherEditor } from '@/lib/updates/presence'
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
  /** The fingerprint of the words. */
  openedWords: string
  state: UpdateState
  place?: EditorPlace
  publishing: Publishing
  /** What is to be known beside the state: a schedule, a mailing. */
  notes?: ReactNode
  references: Citable[]
  /** Other admins who have the same words open. */
  others: OtherEditor[]
  /** The update's references, which have forms of their own. */
  children?: ReactNode
}

export type Publishing = {
  /** Those that are not public, this one among them; empty once it is. */
  languages: Locale[]
  /** Whether others and a moment can be chosen here. */
  hasChoice: boolean
  /** When it is scheduled for, in the zone it was chosen in. */
  scheduled: { day: string; time: string; zone: string } | null
  zones: string[]
  /** Once public: its address, and the languages that are not. */
  live: { url: string; lacking: Locale[] } | null
}

export function UpdateEditor(props: UpdateEditorProps) {
  const t = useTranslations('admin.updates')
  const { id, locale } = props
  // Keep what was opened: later renders bring newer values.
  const [{ action, editor, opened, openedWords, fields }] = useState(props)
  const formId = `editor-${locale}`
  const named = Object.entries(fields).map(([name, value]) => [`${locale}-${name}`, value])
  const { state, pending, field, summary, form } = useActionForm(action, Object.fromEntries(named), {
    keeps: false,
  })
  const initially = {
    editedAt: opened?.at ?? '',
    isPending: opened?.isPending ?? false,
    openedWords,
    dateAndSlug: { date: fields.date, slug: fields.slug },
  }
  const { status, baseline, errors } = useAutosave(formId, action, state, initially, props.references)
  // The generated address, where its field was left empty.
  const made = state.result?.dateAndSlug?.slug
  useEffect(() => {
    const address = document.querySelector<HTMLInputElement>(`[name=${locale}-slug]`)
    if (made && address?.value === '') address.value = made
  }, [made, state, locale])
  // The day of its moment, which scheduling may have made the date.
  const dated = state.result?.scheduledDate
  useEffect(() => {
    const date = document.querySelector<HTMLInputElement>(`[name=${locale}-date]`)
    if (dated && date && date !== document.activeElement) date.value = dated
  }, [dated, state, locale])
  const { publishing } = props
  const [choice, onChoice] = usePublishingChoice(locale, publishing)
  const sent = {
    ...{ id, locale, editor, editedAt: baseline.editedAt, public: props.state === 'published' ? 'yes' : '' },
    ...{ 'opened-date': baseline.dateAndSlug.date, 'opened-slug': baseline.dateAndSlug.slug },
    'opened-words': baseline.openedWords,
  }
  const buttons = {
    ...{ form: formId, state: props.state, choice, pending },
    languages: publishing.languages.length,
  }
  return (
    <>
      {/* The Enter key neither publishes nor resolves a conflict. */}
      <ImplicitSubmit form={formId} name="intent" value="keep" disabled={pending} />
      <section aria-label={t('choice.label')} className="editor-bar">
        <div className="editor-bar-fixed">
          <SaveStatus
            conflict={baseline.conflict && `conflict-${locale}`}
            name={t(`states.${props.state}`)}
            kept={t(props.state === 'scheduled' ? 'save.keptBesideScheduled' : 'save.keptBesidePublic')}
            none={t('save.notWritten')}
            status={status}
            opened={opened}
          />
          <UpdateButtons {...buttons} />
        </div>
        <FurtherButtons {...buttons} locale={locale} hasPendingChanges={baseline.isPending} />
        {publishing.hasChoice ? (
          <PublishChoice
            form={formId}
            locale={locale}
            languages={publishing.languages}
            choice={choice}
            onChoice={onChoice}
            zones={publishing.zones}
            errors={errors}
          />
        ) : (
          <PlainChoice form={formId} locale={locale} />
        )}
        <Message text={state.message} />
        {publishing.live && <LiveNote updateId={id} {...publishing.live} />}
        {props.notes}
      </section>
      <AlsoHere updateId={id} locale={locale} editor={editor} others={props.others} />
      <LocalDraftNotice form={formId} />
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
        <Mistakes
          errors={errors}
          summary={summary}
          title={state.result?.saved && t('save.notPublished')}
          hrefOf={(name) => fieldAddress(name, id, locale)}
        />
        <HiddenFields values={sent} />
        <UpdateFields
          field={(name) => ({ ...field(`${locale}-${name}`), errors: errors[`${locale}-${name}`] })}
          references={props.references}
          lang={locale}
          readable={props.state === 'published'}
          place={props.place}
        />
      </form>
      {props.children}
    </>
  )
}

function usePublishingChoice(locale: Locale, { scheduled }: Publishing) {
  const ownZone = useTimeZone() ?? 'UTC'
  const [chosen, choose] = useState<Partial<PublishingChoice>>({})
  const { day = '', time = '', zone = ownZone } = scheduled ?? {}
  const choice: PublishingChoice = {
    ...{ languages: locale, when: scheduled ? 'later' : 'now', day, time, zone },
    ...chosen,
  }
  return [
    choice,
    (change: Partial<PublishingChoice>) => choose((before) => ({ ...before, ...change })),
  ] as const
}

function PlainChoice({ form, locale }: { form: string; locale: Locale }) {
  return (
    <>
      <input type="hidden" form={form} name="languages" value={locale} />
      <input type="hidden" form={form} name="when" value="now" />
    </>
  )
}

// A field of another language stands on that one's page.
function fieldAddress(name: string, id: number, locale: Locale): string {
  const other = localeOfField(name)
  // Those of the choice have no language in their names.
  if (other === null) return `#${locale}-${name}`
  return other === locale ? `#${name}` : `/admin/updates/${id}?locale=${other}#${name}`
}
