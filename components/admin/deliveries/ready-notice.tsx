import type { ReadyDelivery } from '@/lib/deliveries/admin-queries'
import { languageAttributes, STAFF_LOCALE } from '@/lib/i18n/locales'

/** Packages that wait to be handed over. Renders nothing for none. */
export function ReadyNotice({ deliveries }: { deliveries: ReadyDelivery[] }) {
  return deliveries.map(({ id, to, toLanguage }) => (
    <p key={id} className="sentence mb-4">
      A package is ready to be handed over:{' '}
      <a href={`/admin/deliveries/${id}`} {...languageAttributes(toLanguage, STAFF_LOCALE)}>
        <bdi>{to}</bdi>
      </a>
      .
    </p>
  ))
}
