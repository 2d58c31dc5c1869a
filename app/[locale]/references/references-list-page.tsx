import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { CitedReferences } from '@/components/references/cited-references'
import { ExportLinks } from '@/components/references/export-links'
import { PrintedFrom } from '@/components/site/printed-from'
import { PageLinks } from '@/components/ui/page-links'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { env } from '@/lib/platform/env'
import type { CitedReference } from '@/lib/references/cited'
import { pagePath } from '@/lib/references/pages'

type ReferencesListProps = { locale: Locale; page: number; pages: number; references: CitedReference[] }

export function ReferencesListPage({ locale, page, pages, references }: ReferencesListProps) {
  const t = useTranslations('references')
  const path = pagePath(page)
  return (
    <BesidePage locale={locale} path={path} title={page === 1 ? t('title') : t('onPage', { page })}>
      <p>{references.length > 0 ? t('lead') : t('none')}</p>
      {references.length > 0 && <ExportLinks at="/references" />}
      <CitedReferences locale={locale} references={references} />
      <PageLinks
        page={page}
        pages={pages}
        words={{
          ...{ label: t('pages'), newer: t('newer'), older: t('older') },
          place: t('place', { page, pages }),
        }}
        hrefOf={(other) => localePath(locale, pagePath(other))}
      />
      <PrintedFrom url={env().SITE_URL + localePath(locale, path)} />
    </BesidePage>
  )
}

/** Every page is canonical, linked to its neighbours. */
export async function referencesMetadata(locale: Locale, page: number, pages: number): Promise<Metadata> {
  const t = await getTranslations('references')
  const address = (other: number) => new URL(localePath(locale, pagePath(other)), env().SITE_URL).href
  return {
    ...(await pageMetadata({
      locale,
      path: pagePath(page),
      title: page === 1 ? t('title') : t('onPage', { page }),
      description: t('description'),
      card: 'references',
    })),
    pagination: {
      previous: page > 1 ? address(page - 1) : null,
      next: page < pages ? address(page + 1) : null,
    },
  }
}
