import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { CallOffButton } from '@/components/admin/updates/call-off-button'
import { PublishButton } from '@/components/admin/updates/publish-button'
import type { PublishingChoice } from '@/components/admin/updates/publish-choice'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/locales'
import type { UpdateState } from '@/lib/updates/rules'

type EditorButtons = { form: string; state: UpdateState; pending: boolean }

type UpdateButtonsProps = EditorButtons & {
  choice: PublishingChoice
  /** How many are not public. */
  languages: number
}

/** What makes the words public, and shows them before. */
export function UpdateButtons({ form, state, choice, languages, pending }: UpdateButtonsProps) {
  const t = useTranslations('admin.updates.save')
  const intent = (value: string) => ({ form, name: 'intent', value, disabled: pending })
  return (
    <div className="editor-buttons flex flex-wrap gap-2">
      {/* Keyed, so that React replaces buttons, not texts that a browser's translation may have moved. */}
      {state === 'published' ? (
        <Button key="published" {...intent('save')}>
          {t('saveLive')}
        </Button>
      ) : (
        <PublishButton
          key="not-published"
          {...intent('publish')}
          choice={choice}
          languages={languages}
          isScheduled={state === 'scheduled'}
        />
      )}
      <Button quiet {...intent('preview')}>
        {t('preview')}
      </Button>
    </div>
  )
}

type FurtherButtonsProps = UpdateButtonsProps & { locale: Locale; hasPendingChanges: boolean }

export function FurtherButtons(props: FurtherButtonsProps) {
  const t = useTranslations('admin.updates.save')
  const { form, state, locale, choice, languages, hasPendingChanges, pending } = props
  const intent = (value: string) => ({ form, name: 'intent', value, disabled: pending })
  return (
    <div className="editor-buttons flex flex-wrap gap-2">
      {state === 'published' ? (
        <Button key="published" quiet {...intent('withdraw')}>
          {t('withdraw')}
        </Button>
      ) : (
        <Fragment key="not-published">
          <Button quiet {...intent('save')}>
            {t('saveDraft')}
          </Button>
          {state === 'scheduled' && (
            <CallOffButton {...intent('call-off')} locale={locale} choice={choice} languages={languages} />
          )}
        </Fragment>
      )}
      {hasPendingChanges && (
        <Button quiet {...intent('drop')}>
          {t('drop')}
        </Button>
      )}
    </div>
  )
}
