'use client'

import { useTranslations } from 'next-intl'
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

export function BroadcastVerbs({ action, id, updateId, state, begun }: BroadcastVerbsProps) {
  const t = useTranslations('admin.broadcasts.verbs')
  const stop = { verb: 'stop', name: t('stop'), note: t('stopNote'), quiet: true }
  const callOff = { verb: 'call-off', name: t('callOff'), note: t('callOffNote') }
  const verbs: Record<string, { verb: string; name: string; note: string; quiet?: boolean }[]> = {
    waiting: [callOff],
    'held-back': [
      { verb: 'resume', name: t('resume'), note: t('resumeHeldNote') },
      { ...callOff, quiet: true },
    ],
    sending: [{ verb: 'pause', name: t('pause'), note: t('pauseNote') }, stop],
    paused: [{ verb: 'resume', name: t('resume'), note: t('resumeNote') }, stop],
  }
  return (
    <ActionForm action={action} label={t('label')} className="pt-3">
      {(_field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="updateId" value={updateId} />
          {verbs[state === 'paused' && !begun ? 'held-back' : state]?.map(({ verb, name, note, quiet }) => (
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
