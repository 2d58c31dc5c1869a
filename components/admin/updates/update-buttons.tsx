import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { PublishButton } from '@/components/admin/updates/publish-button'
import type { PublishingChoice } from '@/components/admin/updates/publish-choice'
import { Button } from '@/components/ui/button'
import type { UpdateState } from '@/lib/updates/rules'

type UpdateButtonsProps = {
  form: string
  state: UpdateState
  choice: PublishingChoice
  /** How many are not public. */
  languages: number
  hasPendingChanges: boolean
  pending: boolean
}

export function UpdateButtons({
  form,
  state,
  choice,
  languages,
  hasPendingChanges,
  pending,
}: UpdateButtonsProps) {
  const t = useTranslations('admin.updates')
  const intent = (value: string) => ({ form, name: 'intent', value, disabled: pending })
  return (
    <div className="flex flex-wrap gap-2">
      {state === 'published' ? (
        // Keyed, so that React replaces buttons, not texts that a browser's translation may have moved.
        <Fragment key="published">
          <Button {...intent('save')}>{t('save.saveLive')}</Button>
          <Button quiet {...intent('preview')}>
            {t('save.preview')}
          </Button>
          <Button quiet {...intent('withdraw')}>
            {t('save.withdraw')}
          </Button>
        </Fragment>
      ) : (
        <Fragment key="not-published">
          <PublishButton
            {...intent('publish')}
            choice={choice}
            languages={languages}
            isScheduled={state === 'scheduled'}
          />
          <Button quiet {...intent('preview')}>
            {t('save.preview')}
          </Button>
          <Button quiet {...intent('save')}>
            {t('save.saveDraft')}
          </Button>
          {state === 'scheduled' && (
            <Button quiet {...intent('call-off')}>
              {t('schedule.cancel')}
            </Button>
          )}
        </Fragment>
      )}
      {hasPendingChanges && (
        <Button quiet {...intent('drop')}>
          {t('save.drop')}
        </Button>
      )}
    </div>
  )
}
