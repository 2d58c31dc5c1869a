import { useTranslations } from 'next-intl'
import { roughNumber } from '@/components/admin/format/rough-number'
import { useLocale } from '@/lib/i18n/use-locale'
import type { EstimatedCount } from '@/lib/platform/estimated-count'

export function SignatureTotal({ total }: { total: EstimatedCount }) {
  const [t, locale] = [useTranslations('admin.signatures'), useLocale()]
  return <p className="meta">{t('total', { number: total.number, count: roughNumber(total, locale) })}</p>
}
