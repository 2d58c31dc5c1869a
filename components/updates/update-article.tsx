import type { ReactNode } from 'react'
import { Prose } from '@/components/prose/prose'
import { ExportLinks } from '@/components/references/export-links'
import { ReferenceList } from '@/components/references/reference-list'
import { UpdateHeading } from '@/components/updates/update-heading'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { PublishedUpdate } from '@/lib/updates/queries'

type UpdateArticleProps = {
  locale: Locale
  update: Pick<PublishedUpdate, 'locale' | 'title' | 'byline' | 'date' | 'content' | 'references'>
  /** Where its references are exported; a draft has none. */
  referencesAt?: string
  /** Between the text and its references. */
  children?: ReactNode
}

/** The public page and the admin's preview share this. */
export function UpdateArticle({ locale, update, referencesAt, children }: UpdateArticleProps) {
  const t = translator(locale, 'references')
  return (
    <article>
      <UpdateHeading locale={locale} update={update} />
      <div {...languageAttributes(update.locale)} className="mt-6 border-t-2 border-ink pt-6">
        <Prose content={update.content} locale={update.locale} />
      </div>
      {children}
      {update.references.length > 0 && (
        <section aria-labelledby="references" className="grid gap-4 pt-12">
          <h2 id="references" className="text-24">
            {t('title')}
          </h2>
          <ReferenceList locale={locale} references={update.references} />
          {referencesAt && <ExportLinks at={referencesAt} />}
        </section>
      )}
    </article>
  )
}
