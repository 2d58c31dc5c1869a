'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Timestamp } from '@/components/admin/format/timestamp'
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
  const t = useTranslations('admin.petition.end')
  return (
    <>
      <p>{t.rich(`ended.${outcome}`, { time: () => <Timestamp at={endedAt} time /> })}</p>
      {successorUrl && (
        <p className="wrap-anywhere">
          {t.rich('successorIs', { link: () => <a href={successorUrl}>{successorUrl}</a> })}
        </p>
      )}
      {erasingBeganAt ? (
        <p>{t.rich('erasing', { time: () => <Timestamp at={erasingBeganAt} time /> })}</p>
      ) : (
        <ActionForm action={reopen} label={t('takeBack')} className="pt-3">
          {(_field, _state, pending) => (
            <p>
              <Button quiet disabled={pending}>
                {t('takeBackButton')}
              </Button>
            </p>
          )}
        </ActionForm>
      )}
    </>
  )
}
