import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { AuditFilter } from '@/lib/audit/schema'

export function ExportAudit({ filter }: { filter: AuditFilter }) {
  const t = useTranslations('admin.audit')
  return (
    <form
      method="post"
      action="/admin/audit/export"
      aria-label={t('export')}
      className="mt-6 grid justify-items-start gap-2 border-t border-hair pt-4"
    >
      {Object.entries(filter).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Button quiet>{t('export')}</Button>
      <p className="meta">{t('exportNote')}</p>
    </form>
  )
}
