import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { deletePictureAction, editPictureAction } from '@/app/admin/pictures/[key]/actions'
import { PageHead } from '@/components/admin/layout/page-head'
import { DeletePicture } from '@/components/admin/pictures/delete-picture'
import { PictureForm } from '@/components/admin/pictures/picture-form'
import { PictureLine } from '@/components/admin/pictures/picture-line'
import { PictureUses } from '@/components/admin/pictures/picture-uses'
import { requireAdmin } from '@/lib/admins/require-admin'
import { getLocale } from '@/lib/i18n/get-locale'
import { LOCALES } from '@/lib/i18n/locales'
import { findPicture } from '@/lib/pictures/admin-queries'
import { pictureAddress, shownAlt } from '@/lib/pictures/rules'
import { pictureField } from '@/lib/pictures/rules'
import { pictureKey } from '@/lib/pictures/schema'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.pictures'))('one') }
}

export default async function PicturePage({ params }: { params: Promise<{ key: string }> }) {
  const admin = await requireAdmin()
  const key = pictureKey.safeParse((await params).key)
  const picture = key.success ? await findPicture(key.data) : null
  if (!picture) notFound()
  const [locale, t] = [await getLocale(), await getTranslations('admin.pictures')]
  const { alt, caption, credit, width, height, uses } = picture
  const shown = shownAlt(alt, locale)
  const words = LOCALES.flatMap((each) => [
    [pictureField('alt', each), alt[each]],
    [pictureField('caption', each), caption[each]],
  ])
  return (
    <AdminPage admin={admin} area="pictures">
      <div className="grid max-w-column gap-6">
        <PageHead title={t('one')} beside={<a href="/admin/pictures">{t('all')}</a>} />
        <img
          src={pictureAddress(picture.key, `${width}.webp`)}
          width={width}
          height={height}
          {...shown}
          alt={shown.alt}
          className="max-h-[32rem] w-auto justify-self-start"
        />
        <PictureLine pictureKey={picture.key} id="line" />
        <PictureForm
          action={editPictureAction}
          pictureKey={picture.key}
          values={{ ...Object.fromEntries(words), credit }}
        />
        <div className="border-t border-hair pt-4">
          {uses.length > 0 ? (
            <p className="meta">
              {t('used')} <PictureUses uses={uses} />
            </p>
          ) : (
            <DeletePicture action={deletePictureAction} pictureKey={picture.key} />
          )}
        </div>
      </div>
    </AdminPage>
  )
}
