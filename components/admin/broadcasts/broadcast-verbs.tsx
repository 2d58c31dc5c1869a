'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type BroadcastVerbsProps = {
  action: FormAction
  id: number
  updateId: number
  state: string
  /** Whether mail may have been sent. */
  begun: boolean
}

type Verb = { verb: string; name: string; note: string; quiet?: boolean }

const STOP: Verb = {
  verb: 'stop',
  name: 'Stop for good',
  note: 'Who has not had it can be mailed by a new mailing of this update.',
  quiet: true,
}
const CALL_OFF: Verb = {
  verb: 'call-off',
  name: 'Call it off',
  note: 'Nobody is mailed, and it is a draft again.',
}
const VERBS: Record<string, Verb[]> = {
  waiting: [CALL_OFF],
  'held-back': [
    { verb: 'resume', name: 'Go on', note: 'At its moment, or in ten minutes where that is over.' },
    { ...CALL_OFF, quiet: true },
  ],
  sending: [{ verb: 'pause', name: 'Pause', note: 'After the mail under way.' }, STOP],
  paused: [{ verb: 'resume', name: 'Go on', note: 'Where it was.' }, STOP],
}

export function BroadcastVerbs({ action, id, updateId, state, begun }: BroadcastVerbsProps) {
  const verbs = VERBS[state === 'paused' && !begun ? 'held-back' : state] ?? []
  return (
    <ActionForm action={action} label="The mailing" className="pt-3">
      {(_field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="updateId" value={updateId} />
          {verbs.map(({ verb, name, note, quiet }) => (
            <div key={verb} className="flex flex-wrap items-center gap-3">
              <Button quiet={quiet} name="verb" value={verb} disabled={pending}>
                {name}
              </Button>
              <span className="meta">{note}</span>
            </div>
          ))}
        </>
      )}
    </ActionForm>
  )
}
