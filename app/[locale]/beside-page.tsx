import { SitePage } from '@/app/[locale]/site-page'
import { PageBody, type PageBodyProps } from '@/components/ui/page'
import { BesidePetition } from '@/components/updates/beside-petition'
import type { Locale } from '@/lib/i18n/locales'
import { campaign, petitionText } from '@/lib/petition/queries'

type BesidePageProps = PageBodyProps & {
  locale: Locale
  /** In English. */
  path: string
  /** Shows the petition without asking to sign. */
  quiet?: boolean
}

/** A page to read, with the petition beside it; below it on a phone. */
export async function BesidePage({ locale, path, quiet, ...body }: BesidePageProps) {
  const [petition, site] = await Promise.all([petitionText(locale), campaign()])
  return (
    <SitePage locale={locale} path={path}>
      <BesidePetition locale={locale} petition={petition} campaign={site} quiet={quiet}>
        <PageBody {...body} tight={quiet} />
      </BesidePetition>
    </SitePage>
  )
}
