'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/admin/form/action-form'
import { ImplicitSubmit } from '@/components/admin/form/implicit-submit'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { RemovedReference } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import { languageTag } from '@/lib/i18n/language-tags'
import type { EditorReferences as EditorReferenceLists } from '@/lib/updates/admin-queries'

type EditorReference = EditorReferenceLists['numbered'][number]

type EditorReferencesProps = {
  action: FormAction<RemovedReference>
  updateId: number
  references: EditorReference[]
  /** References that are not attached yet. */
  others: EditorReferenceLists['others']
  /** For a public update, attaching and removing is public at once. */
  live: boolean
}

/** Numbered as readers see them; changes apply at once. */
export function EditorReferences({ action, updateId, references, others, live }: EditorReferencesProps) {
  const t = useTranslations('admin.updates.references')
  return (
    <ActionForm action={action} label={t('title')}>
      {(field, { result: removed }, pending) => (
        <>
          <input type="hidden" name="updateId" value={updateId} />
          <ImplicitSubmit name="intent" value="attach" disabled={pending} />
          {live && <p className="meta">{t('live')}</p>}
          {removed && (
            <p className="sentence">
              {t.rich('removed', {
                title: removed.title,
                undo: (words) => (
                  <button
                    className="btn-link"
                    name="undo"
                    value={`${removed.referenceId}:${removed.position}`}
                  >
                    {words}
                  </button>
                ),
              })}
            </p>
          )}
          {references.length === 0 && <p className="meta">{t('none')}</p>}
          <ol>
            {references.map((reference) => (
              <Row key={reference.key} reference={reference} live={live} />
            ))}
          </ol>
          {others.length > 0 && (
            <div className="grid grid-cols-[1fr_auto] items-end gap-3">
              <TextField
                key={others.length}
                label={t('attach')}
                hint={t('attachHint')}
                list="attachable"
                autoComplete="off"
                spellCheck={false}
                {...field('attach')}
              />
              <datalist id="attachable">
                {others.map(({ key, title }) => (
                  <option key={key} value={key} label={title} />
                ))}
              </datalist>
              <Button quiet name="intent" value="attach" disabled={pending}>
                {t(live ? 'attachLive' : 'attachButton')}
              </Button>
            </div>
          )}
        </>
      )}
    </ActionForm>
  )
}

function Row({ reference, live }: { reference: EditorReference; live: boolean }) {
  const t = useTranslations('admin.updates.references')
  const { number } = reference
  const facts = useFacts(reference)
  return (
    <li className="grid grid-cols-[1.5rem_1fr_auto] gap-x-2 border-t border-hair py-2">
      <b className="font-semibold">{number}</b>
      <span className="min-w-0">
        <span lang={languageTag(reference.language) ?? undefined}>{reference.title}</span>
        <br />
        <span className="meta">{facts}</span>
        <br />
        <code>[@{reference.key}]</code>
      </span>
      <span className="grid content-start justify-items-end gap-1">
        <a href={`/admin/references/${reference.id}`}>{t.rich('edit', { number, hidden })}</a>
        {reference.attached && (
          <button className="btn-link max-w-24 text-end" name="detach" value={reference.id}>
            {t.rich(live ? 'removeLive' : 'remove', { number, hidden })}
          </button>
        )}
      </span>
    </li>
  )
}

function hidden(words: ReactNode) {
  return <span className="sr-only">{words}</span>
}

function useFacts({ publisher, date, archivedUrl, checkedOn, cited }: EditorReference): string {
  const t = useTranslations('admin.updates.references')
  const checked = checkedOn && t('checked', { date: checkedOn.toISOString().slice(0, 10) })
  const known = [publisher, date, archivedUrl && t('archived'), checked, !cited && t('notCited')]
  return known.filter(Boolean).join(', ')
}
