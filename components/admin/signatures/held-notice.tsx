import { useTranslations } from 'next-intl'
import { roughNumber } from '@/components/admin/format/rough-number'
import { useLocale } from '@/lib/i18n/use-locale'
import type { EstimatedCount } from '@/lib/platform/estimated-count'

/** Held signatures get no mail until an owner has looked. Renders nothing for none. */
export function HeldNotice({ held }: { held: EstimatedCount }) {
  const [t, locale] = [useTranslations('admin.signatures.notice'), useLocale()]
  if (held.number === 0) return null
  return (
    <p className="sentence mb-4">
      {t.rich('held', {
        number: held.number,
        count: roughNumber(held, locale),
        link: (words) => <a href="/admin/signatures?state=held">{words}</a>,
      })}
    </p>
  )
}
