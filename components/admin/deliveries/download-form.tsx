import { useTranslations } from 'next-intl'
import { PasswordAgain } from '@/components/admin/form/password-again'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Button } from '@/components/ui/button'
import { passwordField } from '@/lib/admins/rules'
import type { ShownDelivery } from '@/lib/deliveries/admin-queries'
import { PACKAGE_DAYS } from '@/lib/deliveries/rules'

type DownloadFormProps = {
  delivery: ShownDelivery
  /** Why the password is needed, where the endpoint led back here. */
  asked?: string[]
}

export function DownloadForm({ delivery: { id, files, filesUntil, problem }, asked }: DownloadFormProps) {
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
      <PasswordAgain name={passwordField('download-delivery')} errors={asked} />
      <Button quiet>{t('button')}</Button>
      {filesUntil && (
        <p className="meta">{t.rich('keptUntil', { at: () => <Timestamp at={filesUntil} time /> })}</p>
      )}
    </form>
  )
}
