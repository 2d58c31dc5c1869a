'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { ImplicitSubmit } from '@/components/admin/form/implicit-submit'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { RemovedReference } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
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
  return (
    <ActionForm action={action} label="References">
      {(field, { result: removed }, pending) => (
        <>
          <input type="hidden" name="updateId" value={updateId} />
          <ImplicitSubmit name="intent" value="attach" disabled={pending} />
          {live && (
            <p className="meta">
              This update is public: what you attach or remove changes its page at once. A source for later is
              only added, and cited in the text.
            </p>
          )}
          {removed && (
            <p className="sentence">
              “{removed.title}” removed.{' '}
              <button className="btn-link" name="undo" value={`${removed.referenceId}:${removed.position}`}>
                Undo
              </button>
            </p>
          )}
          {references.length === 0 && <p className="meta">None yet.</p>}
          <ol>
            {references.map((reference) => (
              <Row key={reference.key} reference={reference} live={live} />
            ))}
          </ol>
          {others.length > 0 && (
            <div className="grid grid-cols-[1fr_auto] items-end gap-3">
              <TextField
                key={others.length}
                label="Attach one that exists"
                hint="Search its title or key"
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
                {live ? 'Attach, live at once' : 'Attach'}
              </Button>
            </div>
          )}
        </>
      )}
    </ActionForm>
  )
}

function Row({ reference, live }: { reference: EditorReference; live: boolean }) {
  return (
    <li className="grid grid-cols-[1.5rem_1fr_auto] gap-x-2 border-t border-hair py-2">
      <b className="font-semibold">{reference.number}</b>
      <span className="min-w-0">
        {reference.title}
        <br />
        <span className="meta">{facts(reference)}</span>
        <br />
        <code>[@{reference.key}]</code>
      </span>
      <span className="grid content-start justify-items-end gap-1">
        <a href={`/admin/references/${reference.id}`}>
          Edit<span className="sr-only"> reference {reference.number}</span>
        </a>
        {reference.attached && (
          <button className="btn-link max-w-24 text-end" name="detach" value={reference.id}>
            {live ? 'Remove, live at once' : 'Remove'}
            <span className="sr-only"> reference {reference.number}</span>
          </button>
        )}
      </span>
    </li>
  )
}

function facts({ publisher, date, archivedUrl, checkedOn, cited }: EditorReference): string {
  const checked = checkedOn && `checked ${checkedOn.toISOString().slice(0, 10)}`
  const known = [publisher, date, archivedUrl && 'archived', checked, !cited && 'not cited in the text']
  return known.filter(Boolean).join(', ')
}
