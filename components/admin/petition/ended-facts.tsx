'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import { OUTCOME_NAMES } from '@/components/admin/petition/outcome-names'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import type { CampaignOutcome } from '@/lib/ending/schema'

type EndedFactsProps = {
  reopen: FormAction
  endedAt: Date
  outcome: CampaignOutcome
  successorUrl: string | null
  erasingBeganAt: Date | null
}

/** How the campaign ended, and the button that takes it back. */
export function EndedFacts({ reopen, endedAt, outcome, successorUrl, erasingBeganAt }: EndedFactsProps) {
  return (
    <>
      <p>
        {OUTCOME_NAMES[outcome]}, on <Timestamp at={endedAt} time />. Nobody can sign any more.
      </p>
      {successorUrl && (
        <p className="wrap-anywhere">
          Who goes on: <a href={successorUrl}>{successorUrl}</a>
        </p>
      )}
      {erasingBeganAt ? (
        <p>
          Signatures have been erased since <Timestamp at={erasingBeganAt} time />, so this cannot be taken
          back.
        </p>
      ) : (
        <ActionForm action={reopen} label="Take it back" className="pt-3">
          {(_field, _state, pending) => (
            <p>
              <Button quiet disabled={pending}>
                Take it back: let people sign again
              </Button>
            </p>
          )}
        </ActionForm>
      )}
    </>
  )
}
