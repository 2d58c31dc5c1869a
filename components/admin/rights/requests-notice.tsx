import { useTranslations } from 'next-intl'

/** Requests that are due within a week or overdue. Renders nothing where there are none. */
export function RequestsNotice({ due, overdue }: { due: number; overdue: number }) {
  const t = useTranslations('admin.requests.notice')
  if (due === 0) return null
  return (
    <p className="sentence mb-4">
      {t.rich('due', { due, link: (words) => <a href="/admin/requests">{words}</a> })}
      {overdue > 0 && <b> {t('overdue', { overdue })}</b>}
    </p>
  )
}
