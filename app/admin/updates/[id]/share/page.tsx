import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { chooseSharePictureAction, removeSharePictureAction } from '@/app/admin/updates/[id]/share/actions'
import { ButtonForm } from '@/components/admin/form/button-form'
import { DoneNotice } from '@/components/admin/layout/done-notice'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { FilterBar } from '@/components/admin/table/filter-bar'
import { ShareCard } from '@/components/admin/updates/share-card'
import { ShareChoices } from '@/components/admin/updates/share-choices'
import { TextField } from '@/components/ui/field'
import { requireAdmin } from '@/lib/admins/require-admin'
import { getLocale } from '@/lib/i18n/get-locale'
import { choosePictures } from '@/lib/pictures/admin-queries'
import { pictureKey } from '@/lib/pictures/schema'
import { env } from '@/lib/platform/env'
import { sharedUpdate } from '@/lib/share-images/shared-update'
import { findUpdate } from '@/lib/updates/admin-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.updates.share'))('title') }
}

type SharePageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ picture?: string; search?: string; done?: string }>
}

const DONE = ['chosen', 'removed'] as const

export default async function SharePage({ params, searchParams }: SharePageProps) {
  const admin = await requireAdmin()
  const id = rowId.safeParse((await params).id)
  if (!id.success) notFound()
  const update = await findUpdate(id.data)
  if (!update) redirect(`/admin/updates/${id.data}`)
  const [query, t, locale] = await Promise.all([
    searchParams,
    getTranslations('admin.updates.share'),
    getLocale(),
  ])
  const page = `/admin/updates/${update.id}/share`
  const search = typeof query.search === 'string' ? query.search : ''
  const tried = pictureKey.safeParse(query.picture).data ?? null
  const [choices, shared] = await Promise.all([
    choosePictures(locale, search),
    sharedUpdate(update, tried ?? update.sharePictureKey),
  ])
  if (!shared) notFound()
  const isTrial = tried !== null && tried !== update.sharePictureKey
  const done = DONE.find((name) => query.done?.startsWith(`${name}-`))
  return (
    <AdminPage admin={admin} area="updates">
      <PageHead
        title={t('title')}
        beside={<a href={`/admin/updates/${update.id}`}>{t('back')}</a>}
        lead={t(update.readable ? 'leadPublic' : 'lead')}
      />
      {done && <DoneNotice>{t(`done.${update.readable ? 'public' : 'draft'}.${done}`)}</DoneNotice>}
      <section aria-labelledby="cards" className="mb-8 lg:max-w-[64rem]">
        <PaneHead id="cards" title={t(isTrial ? 'trial' : update.sharePictureKey ? 'chosen' : 'drawn')} />
        <div className="grid gap-6 sm:grid-cols-2">
          {shared.map((card) => (
            <ShareCard key={card.locale} shared={card} site={new URL(env().SITE_URL).host} />
          ))}
        </div>
        {shared.some(({ picture }) => picture?.isSmall) && <p className="sentence mt-4">{t('small')}</p>}
        {isTrial ? (
          <div className="mt-4 flex flex-wrap items-baseline gap-x-6 gap-y-2">
            <ButtonForm
              action={chooseSharePictureAction}
              ids={{ id: update.id, picture: tried }}
              label={t(update.readable ? 'usePublic' : 'use')}
              look="main"
            />
            <a href={page}>{t('keep')}</a>
          </div>
        ) : (
          update.sharePictureKey && (
            <div className="mt-4">
              <ButtonForm action={removeSharePictureAction} ids={{ id: update.id }} label={t('remove')} />
            </div>
          )
        )}
      </section>
      <section aria-labelledby="pictures">
        <PaneHead id="pictures" title={t('pictures')} beside={<a href="/admin/pictures">{t('upload')}</a>} />
        <FilterBar action={page} label={t('pictures')} isSet={search !== ''}>
          <TextField label={t('search')} name="search" type="search" defaultValue={search} />
        </FilterBar>
        <ShareChoices
          choices={choices}
          shown={tried ?? update.sharePictureKey}
          href={(key) => `${page}?${new URLSearchParams({ picture: key, ...(search && { search }) })}`}
        />
      </section>
    </AdminPage>
  )
}
