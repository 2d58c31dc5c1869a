import { Fragment } from 'react'
import { Button } from '@/components/ui/button'
import { englishName, type Locale } from '@/lib/i18n/locales'
import type { UpdateState } from '@/lib/updates/rules'

type UpdateButtonsProps = {
  form: string
  locale: Locale
  state: UpdateState
  hasPendingChanges: boolean
  pending: boolean
}

export function UpdateButtons({ form, locale, state, hasPendingChanges, pending }: UpdateButtonsProps) {
  const intent = (value: string) => ({ form, name: 'intent', value, disabled: pending })
  return (
    <div className="flex flex-wrap gap-3">
      {state === 'published' ? (
        // Keyed, so that React replaces buttons, not texts that a browser's translation may have moved.
        <Fragment key="published">
          <Button {...intent('save')}>Save, live at once</Button>
          <Button quiet {...intent('preview')}>
            Preview
          </Button>
          <Button quiet {...intent('withdraw')}>
            Withdraw
          </Button>
        </Fragment>
      ) : (
        <Fragment key="not-published">
          <Button {...intent('publish')}>Publish in {englishName(locale)}</Button>
          <Button quiet {...intent('save')}>
            Save draft
          </Button>
          <Button quiet {...intent('preview')}>
            Preview
          </Button>
        </Fragment>
      )}
      {hasPendingChanges && (
        <Button quiet {...intent('drop')}>
          Drop these changes
        </Button>
      )}
    </div>
  )
}
