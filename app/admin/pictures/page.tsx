import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { adminLanguage } from '@/app/admin/language'
import { uploadWords } from '@/app/admin/pictures/words'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { PictureLine } from '@/components/admin/pictures/picture-line'
import { PictureList } from '@/components/admin/pictures/picture-list'
import { UploadForm } from '@/components/admin/pictures/upload-form'
import { FLASH_COOKIE } from '@/endpoints/form-flash/cookie'
import { readUploadFlash } from '@/endpoints/form-flash/picture-upload'
import { requireAdmin } from '@/lib/admins/require-admin'
import { languageAttributes } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { listPictures } from '@/lib/pictures/admin-queries'
import { pictureKey } from '@/lib/pictures/schema'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'admin.pictures')('title') }
}

type PicturesPageProps = { searchParams: Promise<{ page?: string; uploaded?: string; again?: string }> }

export default async function PicturesPage({ searchParams }: PicturesPageProps) {
  const admin = await requireAdmin()
  const [locale, asked, jar] = await Promise.all([adminLanguage(), searchParams, cookies()])
  const t = translator(locale, 'admin.pictures')
  const page = rowId.catch(1).parse(asked.page)
  const uploaded = pictureKey.safeParse(asked.uploaded)
  const kept = readUploadFlash(jar.get(FLASH_COOKIE)?.value)
  const { pictures, pages } = await listPictures(page)
  return (
    <AdminPage admin={admin} area="pictures">
      <div {...languageAttributes(locale)}>
        <PageHead title={t('title')} />
        <p className="meta mb-4 max-w-column">{t('lead')}</p>
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
          <section aria-labelledby="new">
            <PaneHead id="new" title={t('new')} />
            {uploaded.success && (
              <div role="status" className="sentence mb-4 grid gap-2">
                <p>{t(asked.again ? 'again' : 'uploaded')}</p>
                <PictureLine pictureKey={uploaded.data} label={t('line')} id="uploaded" />
              </div>
            )}
            {kept && <p className="sentence mb-4">{t('chooseAgain')}</p>}
            <UploadForm
              key={uploaded.data}
              words={uploadWords(locale)}
              values={kept?.values}
              errors={kept ? errorsInWords(kept.errors, t) : undefined}
            />
          </section>
          <section aria-labelledby="list">
            <PaneHead id="list" title={t('list')} />
            <PictureList pictures={pictures} locale={locale} />
            {pages > 1 && (
              <p className="flex gap-6 pt-3">
                {page > 1 && <a href={`/admin/pictures?page=${page - 1}`}>{t('newer')}</a>}
                {page < pages && <a href={`/admin/pictures?page=${page + 1}`}>{t('older')}</a>}
              </p>
            )}
          </section>
        </div>
      </div>
    </AdminPage>
  )
}

type Words = ReturnType<typeof translator<'admin.pictures'>>

function errorsInWords(errors: Record<string, string>, t: Words): Record<string, string[]> {
  const entries = Object.entries(errors).map(([field, key]) => [
    field,
    [t(`errors.${key}` as Parameters<Words>[0])],
  ])
  return Object.fromEntries(entries)
}
