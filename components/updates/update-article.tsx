import { useTranslations } from 'next-intl'
import { Prose } from '@/components/prose/prose'
import { ReferenceList } from '@/components/references/reference-list'
import { Section } from '@/components/ui/page'
import { UpdateHeading } from '@/components/updates/update-heading'
import { WhatNow } from '@/components/updates/what-now'
import type { Locale } from '@/lib/i18n/locales'
import type { PublishedUpdate } from '@/lib/updates/queries'

type UpdateArticleProps = {
  locale: Locale
  update: Pick<PublishedUpdate, 'locale' | 'title' | 'byline' | 'date' | 'content' | 'references'>
}

/** An update as its readers see it; the admin's preview shows the very same. */
export function UpdateArticle({ locale, update }: UpdateArticleProps) {
  const t = useTranslations('references')
  return (
    <article>
      <UpdateHeading locale={locale} update={update} />
      <div lang={update.locale} className="mt-6 border-t-2 border-ink pt-6">
        <Prose content={update.content} locale={update.locale} />
      </div>
      <WhatNow locale={locale} />
      {update.references.length > 0 && (
        <Section id="references" title={t('title')}>
          <ReferenceList locale={locale} references={update.references} />
        </Section>
      )}
    </article>
  )
}
