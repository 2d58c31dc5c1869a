import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { GroupTable } from '@/components/admin/arrivals/group-table'
import { HandoutTable } from '@/components/admin/arrivals/handout-table'
import { SpanCharts } from '@/components/admin/arrivals/span-charts'
import { StepTable } from '@/components/admin/arrivals/step-table'
import { HiddenFilter } from '@/components/admin/form/hidden-fields'
import { PaneHead } from '@/components/admin/layout/page-head'
import { Button } from '@/components/ui/button'
import type { FunnelReport } from '@/lib/arrivals/admin-queries'
import { STEPS, type Step } from '@/lib/arrivals/rules'
import type { FunnelFilter } from '@/lib/arrivals/schema'
import { formatPartialDate } from '@/lib/i18n/dates'
import { languageName } from '@/lib/i18n/language-names'
import { useLocale } from '@/lib/i18n/use-locale'

const BY_CHANNEL: readonly Step[] = [
  'viewed',
  'read',
  'signed',
  'confirmed',
  'donated',
  'wrote',
  'shared',
  'forwarded',
]

type ArrivalsReportProps = { report: FunnelReport; filter: FunnelFilter }

export function ArrivalsReport({ report, filter }: ArrivalsReportProps) {
  const t = useTranslations('admin.arrivals')
  const locale = useLocale()
  const { range, hasBegun, totals, channels, languages, handouts, drawn } = report
  const days = t('range', {
    from: formatPartialDate(range.from, locale),
    to: formatPartialDate(range.to, locale),
  })
  if (!hasBegun) return <p>{t('never')}</p>
  if (STEPS.every((step) => totals[step] === 0))
    return (
      <p>
        {days} {t('nothing')}
      </p>
    )
  return (
    <div className="grid gap-8">
      <p className="font-semibold">{days}</p>
      <Part id="way" title={t('way.title')}>
        <StepTable counts={totals} />
      </Part>
      <Part id="time" title={t('time.title')}>
        <SpanCharts {...drawn} />
      </Part>
      <Part id="channels" title={t('byChannel.title')}>
        <GroupTable
          caption={t('byChannel.caption')}
          group={t('byChannel.channel')}
          rows={channels.map(({ channel, counts }) => ({
            key: channel,
            name: t(`channels.${channel}`),
            counts,
          }))}
          steps={BY_CHANNEL}
          names={{ shared: t('byChannel.sharedThere'), forwarded: t('byChannel.forwardedThere') }}
        />
        <p className="meta max-w-column pt-2">{t('byChannel.note')}</p>
      </Part>
      <Part id="languages" title={t('byLanguage.title')}>
        <GroupTable
          caption={t('byLanguage.caption')}
          group={t('byLanguage.language')}
          rows={languages.map(({ language, counts }) => ({
            key: language,
            name: languageName(language, locale),
            counts,
          }))}
          steps={STEPS}
        />
      </Part>
      {handouts.length > 0 && (
        <Part id="numbered" title={t('byNumber.title')}>
          <HandoutTable handouts={handouts} />
        </Part>
      )}
      <form action="/admin/arrivals/export" className="grid justify-items-start gap-2">
        <HiddenFilter filter={filter} />
        <Button quiet>{t('download')}</Button>
        <p className="meta">{t('downloadNote')}</p>
      </form>
    </div>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <PaneHead id={id} title={title} />
      {children}
    </section>
  )
}
