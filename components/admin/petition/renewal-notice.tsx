import { useTranslations } from 'next-intl'
import { roughNumber } from '@/components/admin/format/rough-number'
import { Timestamp } from '@/components/admin/format/timestamp'
import { AskRenewalForm } from '@/components/admin/petition/ask-renewal-form'
import type { FormAction } from '@/editor/form-state'
import type { RenewalRequest } from '@/lib/renewals/ask'

type RenewalNoticeProps = { action: FormAction; request: RenewalRequest }

export function RenewalNotice({ action, request: { major, found, asked } }: RenewalNoticeProps) {
  const t = useTranslations('admin.petition.renewal')
  const version = String(major)
  if (asked)
    return (
      <p>
        {t.rich(asked.endedAt ? 'asked' : 'asking', {
          ...{ version, mails: asked.mails },
          time: () => <Timestamp at={asked.at} time />,
        })}
      </p>
    )
  return (
    <section aria-labelledby="renewal" className="grid gap-3">
      <h2 id="renewal">{t('title')}</h2>
      <p>{t('intro', { count: found.number, people: roughNumber(found), version })}</p>
      {found.number > 0 && <AskRenewalForm action={action} found={found} />}
    </section>
  )
}
