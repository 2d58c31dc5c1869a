import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { VerifyCommand } from '@/components/deliveries/verify-command'
import { ButtonLink } from '@/components/ui/button'
import type { ReceivedDelivery } from '@/lib/deliveries/received'
import { formatMoment } from '@/lib/i18n/dates'
import { localePath, type Locale } from '@/lib/i18n/locales'

type ReceivedFilesProps = {
  locale: Locale
  delivery: ReceivedDelivery
  organisation: string
  token: string
  siteUrl: string
}

/** The files, for how long there are any, and how to check them. */
export function ReceivedFiles({ locale, delivery, organisation, token, siteUrl }: ReceivedFilesProps) {
  const t = useTranslations('received')
  const { until, files, checkpoint } = delivery
  const at = (file: string) => localePath(locale, `/received/${token}/${file}`)
  return (
    <>
      {files === 'stale' && <Notice>{t('stale')}</Notice>}
      {files === 'none' && <Notice>{t('missing', { organisation })}</Notice>}
      {files === 'stored' && (
        <p className="no-print flex flex-wrap gap-4">
          <ButtonLink href={at('signatures.pdf')}>{t('pdf')}</ButtonLink>
          <ButtonLink quiet href={at('package.zip')}>
            {t('zip')}
          </ButtonLink>
        </p>
      )}
      <p className="meta">{t('until', { moment: formatMoment(until, locale) })}</p>
      <details>
        <summary>{t('check')}</summary>
        <div className="grid gap-3 pt-3">
          <p>
            {t.rich('checkFiles', {
              contact: (words) => <a href={localePath(locale, '/contact')}>{words}</a>,
            })}
          </p>
          <VerifyCommand siteUrl={siteUrl} id={delivery.id} />
          <p>{t.rich('checkHead', { head: (words) => <a href="/ledger/checkpoint">{words}</a> })}</p>
          {checkpoint && (
            <pre className="whitespace-pre-wrap wrap-anywhere" aria-label={t('checkpoint')}>
              <code>{checkpoint}</code>
            </pre>
          )}
        </div>
      </details>
    </>
  )
}

function Notice({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="border-s-4 border-accent ps-4">
      {children}
    </p>
  )
}
