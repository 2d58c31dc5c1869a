import { useTranslations } from 'next-intl'
import { HiddenFilter } from '@/components/admin/form/hidden-fields'
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
      <HiddenFilter filter={filter} />
      <Button quiet>{t('export')}</Button>
      <p className="meta">{t('exportNote')}</p>
    </form>
  )
}
