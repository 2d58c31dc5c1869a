import { useTranslations } from 'next-intl'
import { roughNumber } from '@/components/admin/format/rough-number'
import { useLocale } from '@/lib/i18n/use-locale'
import type { Waiting } from '@/lib/signatures/resend'

/** Renders nothing where nobody waits. */
export function WaitingSignatures({ waiting: { count, underWay } }: { waiting: Waiting }) {
  const [t, locale] = [useTranslations('admin.signatures.waiting'), useLocale()]
  if (underWay) return <p className="sentence mt-6">{t('underWay')}</p>
  if (count.number === 0) return null
  return (
    <p className="sentence mt-6">
      {t.rich('count', {
        number: count.number,
        count: roughNumber(count, locale),
        link: (words) => <a href="/admin/signatures/resend">{words}</a>,
      })}
    </p>
  )
}
