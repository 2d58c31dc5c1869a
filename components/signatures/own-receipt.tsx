import { useTranslations } from 'next-intl'
import { localePath, type Locale } from '@/lib/i18n/locales'

type OwnReceiptProps = {
  locale: Locale
  token: string
  /** Whether the ledger holds the signature by now. */
  isReady: boolean
  /** Whether it holds that the signer renewed. */
  hasRenewed: boolean
}

/** What proves to its signer that a signature is in the ledger. */
export function OwnReceipt({ locale, token, isReady, hasRenewed }: OwnReceiptProps) {
  const t = useTranslations('signature')
  return (
    <section aria-labelledby="receipt-title" id="receipt" className="grid gap-3 border-t border-hair pt-4">
      <h2 id="receipt-title" className="text-24">
        {t('receipt')}
      </h2>
      <p>{t(isReady ? 'receiptText' : 'receiptSoon')}</p>
      {isReady && (
        <ul className="grid gap-1">
          <li>
            <ReceiptLink locale={locale} token={token}>
              {t('receiptGet')}
            </ReceiptLink>
          </li>
          {hasRenewed && (
            <li>
              <ReceiptLink locale={locale} token={token} query="?entry=latest">
                {t('receiptRenewedGet')}
              </ReceiptLink>
            </li>
          )}
          <li>
            <a href={localePath(locale, '/ledger')}>{t('receiptCheck')}</a>
          </li>
        </ul>
      )}
    </section>
  )
}

/** For a signature that was withdrawn or removed: its receipt, and that of what happened to it. */
export function ReceiptsOfChange({ locale, token }: { locale: Locale; token: string }) {
  const t = useTranslations('signature')
  return (
    <section aria-labelledby="receipt-title" className="grid gap-3">
      <h2 id="receipt-title" className="text-24">
        {t('receipt')}
      </h2>
      <p>{t('receiptLeft')}</p>
      <ul className="grid gap-1">
        <li>
          <ReceiptLink locale={locale} token={token} query="?entry=latest">
            {t('receiptLeftGet')}
          </ReceiptLink>
        </li>
        <li>
          <ReceiptLink locale={locale} token={token}>
            {t('receiptGet')}
          </ReceiptLink>
        </li>
      </ul>
    </section>
  )
}

type ReceiptLinkProps = { locale: Locale; token: string; query?: string; children: string }

function ReceiptLink({ locale, token, query = '', children }: ReceiptLinkProps) {
  return <a href={`${localePath(locale, `/signature/${token}/receipt`)}${query}`}>{children}</a>
}
