import { useTranslations } from 'next-intl'

/** Where a printed page can be read again. */
export function PrintedFrom({ url }: { url: string }) {
  return <p className="print-only meta mt-8">{useTranslations('site')('printedFrom', { url })}</p>
}
