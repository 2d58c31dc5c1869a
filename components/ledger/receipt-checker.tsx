import { useTranslations } from 'next-intl'
import { checkerWords } from '@/components/ledger/checker-words'
import { Button } from '@/components/ui/button'
import { Field, TextArea } from '@/components/ui/field'
import { regionNames } from '@/lib/countries/regions'
import type { Locale } from '@/lib/i18n/locales'
import type { TrustedKeys } from '@/lib/ledger/head-queries'

type ReceiptCheckerProps = {
  locale: Locale
  /** Whose signatures count. */
  trusted: TrustedKeys
}

/** Checks a receipt in the browser (browser/receipt-checker.ts). It has no form, so that nothing can be posted by mistake. */
export function ReceiptChecker({ locale, trusted }: ReceiptCheckerProps) {
  const t = useTranslations('ledger')
  return (
    <receipt-checker
      data-trusted={JSON.stringify(trusted)}
      data-words={JSON.stringify(checkerWords(locale))}
      data-regions={JSON.stringify(regionNames(locale))}
    >
      <p className="without-script gutter-rule">{t('receipt.without')}</p>
      <div className="with-script">
        <div className="grid gap-4 border-2 border-dashed border-control p-4">
          <TextArea
            name="receipt"
            label={t('receipt.label')}
            hint={t('receipt.hint')}
            rows={6}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
          />
          <Field name="receipt-file" label={t('receipt.file')}>
            <input id="receipt-file" type="file" accept=".tlog-proof,text/plain" className="w-full" />
          </Field>
          <Button type="button" className="justify-self-start wrap-anywhere">
            {t('receipt.button')}
          </Button>
        </div>
      </div>
      <div data-result />
      <script defer src="/receipt.js" />
    </receipt-checker>
  )
}
