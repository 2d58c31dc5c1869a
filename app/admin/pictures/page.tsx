import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { PictureLine } from '@/components/admin/pictures/picture-line'
import { PictureList } from '@/components/admin/pictures/picture-list'
import { UploadForm } from '@/components/admin/pictures/upload-form'
import { FLASH_COOKIE } from '@/endpoints/form-flash/cookie'
import { readUploadFlash } from '@/endpoints/form-flash/picture-upload'
import { requireAdmin } from '@/lib/admins/require-admin'
import { listPictures } from '@/lib/pictures/admin-queries'
import { pictureKey } from '@/lib/pictures/schema'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.pictures'))('title') }
}

type PicturesPageProps = { searchParams: Promise<{ page?: string; uploaded?: string; again?: string }> }

export default async function PicturesPage({ searchParams }: PicturesPageProps) {
  const admin = await requireAdmin()
  const [t, asked, jar] = await Promise.all([getTranslations('admin.pictures'), searchParams, cookies()])
  const page = rowId.catch(1).parse(asked.page)
  const uploaded = pictureKey.safeParse(asked.uploaded)
  const kept = readUploadFlash(jar.get(FLASH_COOKIE)?.value)
  const { pictures, pages } = await listPictures(page)
  return (
    <AdminPage admin={admin} area="pictures">
      <PageHead title={t('title')} />
      <p className="meta mb-4 max-w-column">{t('lead')}</p>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <section aria-labelledby="new">
          <PaneHead id="new" title={t('new')} />
          {uploaded.success && (
            <div role="status" className="sentence mb-4 grid gap-2">
              <p>{t(asked.again ? 'again' : 'uploaded')}</p>
              <PictureLine pictureKey={uploaded.data} id="uploaded" />
            </div>
          )}
          {kept && <p className="sentence mb-4">{t('chooseAgain')}</p>}
          <UploadForm
            key={uploaded.data}
            values={kept?.values}
            errors={kept ? errorsInWords(kept.errors, t) : undefined}
          />
        </section>
        <section aria-labelledby="list">
          <PaneHead id="list" title={t('list')} />
          <PictureList pictures={pictures} />
          {pages > 1 && (
            <p className="flex gap-6 pt-3">
              {page > 1 && <a href={`/admin/pictures?page=${page - 1}`}>{t('newer')}</a>}
              {page < pages && <a href={`/admin/pictures?page=${page + 1}`}>{t('older')}</a>}
            </p>
          )}
        </section>
      </div>
    </AdminPage>
  )
}

type Words = Awaited<ReturnType<typeof getTranslations<'admin.pictures'>>>

function errorsInWords(errors: Record<string, string>, t: Words): Record<string, string[]> {
  const entries = Object.entries(errors).map(([field, key]) => [
    field,
    [t(`errors.${key}` as Parameters<Words>[0])],
  ])
  return Object.fromEntries(entries)
}
