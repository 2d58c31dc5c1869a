import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Button } from '@/components/ui/button'
import type { ShownDelivery } from '@/lib/deliveries/admin-queries'
import { PACKAGE_DAYS } from '@/lib/deliveries/rules'

export function DownloadForm({ delivery: { id, files, filesUntil, problem } }: { delivery: ShownDelivery }) {
  const t = useTranslations('admin.deliveries.package')
  if (files === 'none') return <p>{t('none', { days: PACKAGE_DAYS })}</p>
  if (files === 'stale') return <p>{t(problem ? 'staleHeldUp' : 'stale')}</p>
  return (
    <form
      method="post"
      action={`/admin/deliveries/${id}/package`}
      aria-label={t('download')}
      className="grid justify-items-start gap-2"
    >
      <p>{t('lead')}</p>
      <Button quiet>{t('button')}</Button>
      {filesUntil && (
        <p className="meta">{t.rich('keptUntil', { at: () => <Timestamp at={filesUntil} time /> })}</p>
      )}
    </form>
  )
}
