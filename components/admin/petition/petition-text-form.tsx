'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { Message, Mistakes } from '@/components/admin/form/action-form'
import { HiddenFields } from '@/components/admin/form/hidden-fields'
import { ImplicitSubmit } from '@/components/admin/form/implicit-submit'
import { useActionForm } from '@/components/admin/form/use-action-form'
import { PetitionFields } from '@/components/admin/petition/petition-fields'
import { ConflictPanel } from '@/components/admin/text-editor/conflict-panel'
import { LocalDraftNotice } from '@/components/admin/text-editor/local-draft-notice'
import { SaveStatus } from '@/components/admin/text-editor/save-status'
import { useAutosave } from '@/components/admin/text-editor/use-autosave'
import { Button } from '@/components/ui/button'
import type { OneSidedChange, PetitionTextResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import type { Citable } from '@/editor/markdown/matching'
import type { LanguageGap } from '@/lib/i18n/language-gaps'
import { languageName } from '@/lib/i18n/language-names'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import { nextVersion, versionName, type TextChangeKind, type VersionNumber } from '@/lib/petition/rules'

type PetitionTextFormProps = {
  action: FormAction<PetitionTextResult>
  /** The version that was edited, by its place and its name. */
  version: VersionNumber & { version: number }
  values: Record<string, string>
  /** A UUID that distinguishes editors open at the same time. */
  editor: string
  /** Who saved the working copy and when (ISO); null where there is none. */
  opened: { at: string; by: string | null } | null
  references: Citable[]
  /** What each language lacks, as it is saved. */
  gaps: Record<Locale, LanguageGap>
  /** The changes that publishing would make, as far as they are saved. */
  children: ReactNode
}

const FORM = 'petition-text'

/** Saves itself as a working copy, until it is published as a new version. */
export function PetitionTextForm(props: PetitionTextFormProps) {
  const [t, own] = [useTranslations('admin.petition.text'), useLocale()]
  // Keep what was opened: later renders bring newer values.
  const [{ action, version, values, editor, opened }] = useState(props)
  const { state, pending, field, summary, form } = useActionForm(action, {
    ...values,
    version: String(version.version),
  })
  const initially = {
    editedAt: opened?.at ?? '',
    isPending: opened !== null,
    dateAndSlug: {},
  }
  const { status, baseline, errors } = useAutosave(FORM, action, state, initially, props.references)
  const sent = {
    version: field('version').defaultValue,
    editedAt: baseline.isPending ? baseline.editedAt : '',
    editor,
  }
  const intent = (value: string) => ({ form: FORM, name: 'intent', value, disabled: pending })
  return (
    <>
      <SaveStatus
        conflict={baseline.conflict && `conflict-${FORM}`}
        name={t('signedNow', { version: versionName(version) })}
        kept={t('keptStatus')}
        none={t('noCopy')}
        status={status}
        opened={opened && { ...opened, isPending: true }}
      />
      <LocalDraftNotice form={FORM} />
      {/* The Enter key neither publishes nor resolves a conflict. */}
      <ImplicitSubmit {...intent('keep')} />
      {baseline.conflict && (
        <ConflictPanel id={`conflict-${FORM}`} conflict={baseline.conflict} form={FORM} pending={pending} />
      )}
      <form {...form} id={FORM} aria-label={t('form')} className="grid gap-3 pt-3">
        <Mistakes errors={errors} summary={summary} />
        <HiddenFields values={sent} />
        <PetitionFields
          field={(name) => ({ ...field(name), errors: errors[name] })}
          references={props.references}
          gaps={props.gaps}
        />
      </form>
      {props.children}
      {state.result?.oneSided && <OneSided {...state.result.oneSided} intent={intent} />}
      <PublishChoice version={version} intent={intent} />
      <div className="flex flex-wrap gap-3 pt-4">
        {LOCALES.map((locale) => (
          <Button key={locale} quiet {...intent(`preview-${locale}`)}>
            {t('preview', { language: languageName(locale, own) })}
          </Button>
        ))}
        {baseline.isPending && (
          <Button quiet {...intent('discard')}>
            {t('discard')}
          </Button>
        )}
      </div>
      <Message text={state.message} />
      {state.result?.preview}
    </>
  )
}

type Intent = (value: string) => { form: string; name: string; value: string; disabled: boolean }

/** Publishing asks what kind of change it is, since only a change of meaning concerns who signed before. */
function PublishChoice({ version, intent }: { version: VersionNumber; intent: Intent }) {
  const t = useTranslations('admin.petition.text')
  const named = (change: TextChangeKind) => ({ version: versionName(nextVersion(version, change)) })
  return (
    <section aria-labelledby="publish-choice" className="mt-4 grid gap-3 border-t border-hair pt-4">
      <h2 id="publish-choice">{t('kind')}</h2>
      <p>
        <Button {...intent('wording')}>{t('wording', named('wording'))}</Button>{' '}
        <span className="meta block pt-1">{t('wordingHint')}</span>
      </p>
      <p>
        <Button quiet {...intent('meaning')}>
          {t('meaning', named('meaning'))}
        </Button>{' '}
        <span className="meta block pt-1">{t('meaningHint')}</span>
      </p>
    </section>
  )
}

function OneSided({ unchanged, change, intent }: OneSidedChange & { intent: Intent }) {
  const [t, own, format] = [useTranslations('admin.petition.text'), useLocale(), useFormatter()]
  const languages = format.list(unchanged.map((locale) => languageName(locale, own)))
  return (
    <section key={languages} role="alert" aria-label={t('oneSided')} className="gutter-rule mt-4 grid gap-2">
      <p>{t('oneSidedText', { count: unchanged.length, languages })}</p>
      <p>
        <Button quiet {...intent(`${change}-anyway`)}>
          {t('oneSidedSave', { languages })}
        </Button>
      </p>
    </section>
  )
}
