import { useTranslations } from 'next-intl'
import { ConfirmForm } from '@/components/admin/form/confirm-form'
import { UpdateTitle } from '@/components/admin/updates/update-title'
import type { FormAction } from '@/editor/form-state'
import type { CatchUpNow } from '@/lib/broadcasts/catch-up-plan'
import { CALL_OFF_MINUTES } from '@/lib/broadcasts/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'

type CatchUpPanelProps = {
  isOn: boolean
  now: CatchUpNow
  /** Null for those who may not turn it on or off. */
  action: FormAction | null
}

/** What the catch-up mail is, whether it is on, and what it would do now. */
export function CatchUpPanel({ isOn, now, action }: CatchUpPanelProps) {
  const [locale, t] = [useLocale(), useTranslations('admin.broadcasts.catchUp')]
  return (
    <section aria-labelledby="catch-up" className="grid max-w-column gap-2 pt-8">
      <h2 id="catch-up" className="text-16">
        {t('title')}
      </h2>
      <p>{t('lead')}</p>
      <p className="sentence">
        {t(isOn ? 'on' : 'off')}{' '}
        {now.state === 'ready'
          ? t.rich('ready', {
              ...{ n: now.total, count: formatNumber(now.total, locale) },
              it: () => <UpdateTitle titles={now.titles} />,
            })
          : t(now.state)}
      </p>
      {action && (
        <ConfirmForm
          key={String(isOn)}
          action={action}
          hidden={{ to: isOn ? 'off' : 'on' }}
          ask={t(isOn ? 'turnOff' : 'turnOn')}
          meaning={t(isOn ? 'whenOff' : 'whenOn', { minutes: CALL_OFF_MINUTES })}
          confirm={t(isOn ? 'turnOffNow' : 'turnOnNow')}
        />
      )}
    </section>
  )
}
