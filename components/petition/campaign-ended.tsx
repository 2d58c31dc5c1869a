import { useTranslations } from 'next-intl'
import { Wrap } from '@/components/ui/page'
import type { CampaignOutcome } from '@/lib/ending/schema'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'

type CampaignEndedProps = {
  locale: Locale
  campaign: { endedAt: Date | null; outcome: CampaignOutcome | null; successorUrl: string | null }
}

/** At the top of every page, once the campaign has ended. */
export function CampaignEnded({ locale, campaign: { endedAt, outcome, successorUrl } }: CampaignEndedProps) {
  const t = useTranslations('ending')
  if (!endedAt || !outcome) return null
  return (
    <Wrap>
      <aside aria-label={t('label')} className="mt-4 border-s-4 border-accent ps-4">
        <p>
          <strong>{t(outcome, { date: formatDate(endedAt, locale) })}</strong> {t('stays')}{' '}
          {successorUrl && (
            <a href={successorUrl} rel="noopener">
              {t(outcome === 'superseded' ? 'successor' : 'heir')}
            </a>
          )}
        </p>
      </aside>
    </Wrap>
  )
}
