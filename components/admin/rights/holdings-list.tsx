import { useTranslations } from 'next-intl'
import type { Holdings } from '@/lib/rights/holdings'

/** What is held of an address, in numbers and no more. */
export function HoldingsList({ holdings }: { holdings: Holdings }) {
  const t = useTranslations('admin.requests.held')
  const states = useTranslations('admin.signatures.states')
  const { signature, deliveries, messages, keptMails, news, barred } = holdings
  const found = [
    signature && t('signature', { state: states(signature) }),
    deliveries > 0 && t('deliveries', { count: deliveries }),
    messages > 0 && t('messages', { count: messages }),
    keptMails > 0 && t('keptMails', { count: keptMails }),
    news && t('news'),
    barred && t('barred'),
  ].filter((line) => typeof line === 'string')
  if (found.length === 0) return <p>{t('nothing')}</p>
  return (
    <ul className="list-disc ps-5">
      {found.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
