import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Button } from '@/components/ui/button'
import { languageName } from '@/lib/i18n/language-names'
import type { Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { UpdateState } from '@/lib/updates/rules'

type UpdateButtonsProps = {
  form: string
  locale: Locale
  state: UpdateState
  hasPendingChanges: boolean
  pending: boolean
}

export function UpdateButtons({ form, locale, state, hasPendingChanges, pending }: UpdateButtonsProps) {
  const [t, around] = [useTranslations('admin.updates.save'), useLocale()]
  const intent = (value: string) => ({ form, name: 'intent', value, disabled: pending })
  return (
    <div className="flex flex-wrap gap-3">
      {state === 'published' ? (
        // Keyed, so that React replaces buttons, not texts that a browser's translation may have moved.
        <Fragment key="published">
          <Button {...intent('save')}>{t('saveLive')}</Button>
          <Button quiet {...intent('preview')}>
            {t('preview')}
          </Button>
          <Button quiet {...intent('withdraw')}>
            {t('withdraw')}
          </Button>
        </Fragment>
      ) : (
        <Fragment key="not-published">
          <Button {...intent('publish')}>{t('publish', { language: languageName(locale, around) })}</Button>
          <Button quiet {...intent('save')}>
            {t('saveDraft')}
          </Button>
          <Button quiet {...intent('preview')}>
            {t('preview')}
          </Button>
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
