import { useTranslations } from 'next-intl'
import { Figure } from '@/components/admin/broadcasts/figure'
import type { ShownBroadcast } from '@/lib/broadcasts/admin-queries'

/** What came of a mailing, and what each figure is and is not. */
export function ResultFigures({ broadcast }: { broadcast: Pick<ShownBroadcast, 'results' | 'heeded'> }) {
  const t = useTranslations('admin.broadcasts.results')
  const { hard, soft, complaints, ended } = broadcast.results
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-4">
        <Figure name={t('hard')} value={hard} beside={t('hardIs')} />
        <Figure name={t('soft')} value={soft} beside={t('softIs')} />
        <Figure name={t('complaints')} value={complaints} beside={t('complaintsIs')} />
        <Figure name={t('ended')} value={ended} beside={t('endedIs')} />
      </dl>
      <p className="meta pt-3">
        {t('note')} {!broadcast.heeded && t('notHeeded')}
      </p>
    </>
  )
}
