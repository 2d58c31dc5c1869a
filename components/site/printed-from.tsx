import { useTranslations } from 'next-intl'

/** The page's address, for its printed form. */
export function PrintedFrom({ url }: { url: string }) {
  return <p className="print-only meta mt-8">{useTranslations('site')('printedFrom', { url })}</p>
}
