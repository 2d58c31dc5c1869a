import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { editShareTextsAction, turnShareTextAction } from '@/app/admin/petition/share/actions'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { PetitionTabs } from '@/components/admin/petition/petition-tabs'
import { ShareTextMethod } from '@/components/admin/share-texts/share-text-method'
import { ShareTextResults } from '@/components/admin/share-texts/share-text-results'
import { ShareTextsForm } from '@/components/admin/share-texts/share-texts-form'
import { requireAdmin } from '@/lib/admins/require-admin'
import { byLocale, LOCALES } from '@/lib/i18n/locales'
import { petitionText } from '@/lib/petition/queries'
import { env } from '@/lib/platform/env'
import { listShareTexts, type ListedShareText } from '@/lib/share-texts/admin-queries'
import { exampleLinks, longestLinks } from '@/lib/share-texts/links'
import { fieldsOf, isBrand, NAMES, type WordedChannel } from '@/lib/share-texts/rules'
import { wordedChannel } from '@/lib/share-texts/schema'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ channel: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: await titleOf(await channelIn(params)) }
}

export default async function ChannelTextsPage({ params }: PageProps) {
  const admin = await requireAdmin('owner')
  const channel = await channelIn(params)
  const [texts, t, title, titles] = await Promise.all([
    listShareTexts(admin, channel),
    getTranslations('admin.petition.share'),
    titleOf(channel),
    Promise.all(LOCALES.map(async (locale) => [locale, (await petitionText(locale)).title] as const)),
  ])
  const examples = exampleLinks(channel)
  const { host } = new URL(env().SITE_URL)
  const titleIn = new Map(titles)
  return (
    <AdminPage admin={admin} area="petition" kind="list">
      <PageHead title={title} beside={<a href="/admin/petition/share">{t('back')}</a>} />
      <PetitionTabs current="share" />
      <div className="grid gap-6 pt-6">
        <p className="meta max-w-column">
          {t.rich('pageLead', { words: (link) => <a href="/admin/petition/words">{link}</a> })}{' '}
          {t(`limits.${limitOf(channel)}`)}
        </p>
        <ShareTextsForm
          key={texts.map(({ variant, until }) => `${variant}${until ? '-' : ''}`).join()}
          action={editShareTextsAction}
          title={title}
          channel={channel}
          values={valuesOf(texts)}
          links={longestLinks(channel)}
          cards={byLocale((locale) => ({
            ...{ site: host, link: examples[locale], title: titleIn.get(locale) ?? '' },
          }))}
        />
        <section aria-labelledby="results" className="grid gap-6">
          <PaneHead id="results" title={t('results')} />
          {LOCALES.map((locale) => (
            <ShareTextResults
              key={locale}
              channel={channel}
              written={locale}
              texts={texts.filter((text) => text.locale === locale)}
              turn={turnShareTextAction}
            />
          ))}
          <ShareTextMethod />
        </section>
      </div>
    </AdminPage>
  )
}

async function channelIn(params: PageProps['params']): Promise<WordedChannel> {
  const parsed = wordedChannel.safeParse((await params).channel)
  return parsed.success ? parsed.data : notFound()
}

async function titleOf(channel: WordedChannel): Promise<string> {
  const t = await getTranslations('admin.petition.share')
  return t('edit', { channel: isBrand(channel) ? NAMES[channel] : t(`names.${channel}`) })
}

function valuesOf(texts: ListedShareText[]): Record<string, string> {
  return Object.fromEntries(
    LOCALES.flatMap((locale) =>
      texts
        .filter((each) => each.locale === locale && !each.until)
        .flatMap(({ text, subject }, place) => {
          const names = fieldsOf(locale, place + 1)
          return [
            [names.text, text],
            [names.subject, subject],
          ]
        }),
    ),
  )
}

function limitOf(channel: WordedChannel) {
  return channel === 'x' || channel === 'bluesky' || channel === 'mastodon' || channel === 'email'
    ? channel
    : 'own'
}
