import { useTranslations } from 'next-intl'
import { HiddenFilter } from '@/components/admin/form/hidden-fields'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'

export function ExportSignatures({ filter }: { filter: Record<string, string | undefined> }) {
  const t = useTranslations('admin.signatures.export')
  return (
    <details className="mb-4">
      <summary>{t('title')}</summary>
      <form
        method="post"
        action="/admin/signatures/export"
        aria-label={t('label')}
        className="grid max-w-column justify-items-start gap-2 pt-2"
      >
        <HiddenFilter filter={filter} />
        <Choice name="addresses">{t('addresses')}</Choice>
        <Button quiet>{t('button')}</Button>
        <p className="meta">{t(Object.values(filter).some(Boolean) ? 'filtered' : 'all')}</p>
      </form>
    </details>
  )
}
