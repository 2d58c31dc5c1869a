import { useTranslations } from 'next-intl'
import type { ReadyDelivery } from '@/lib/deliveries/admin-queries'
import { languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

/** Packages that wait to be handed over. Renders nothing for none. */
export function ReadyNotice({ deliveries }: { deliveries: ReadyDelivery[] }) {
  const t = useTranslations('admin.deliveries')
  const locale = useLocale()
  return deliveries.map(({ id, to, toLanguage }) => (
    <p key={id} className="sentence mb-4">
      {t.rich('notice', {
        link: () => (
          <a href={`/admin/deliveries/${id}`} {...languageAttributes(toLanguage, locale)}>
            <bdi>{to}</bdi>
          </a>
        ),
      })}
    </p>
  ))
}
