import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminPage } from '@/app/admin/admin-page'
import { adminLanguage } from '@/app/admin/language'
import { deletePictureAction, editPictureAction } from '@/app/admin/pictures/[key]/actions'
import { fieldWords } from '@/app/admin/pictures/words'
import { PageHead } from '@/components/admin/layout/page-head'
import { DeletePicture } from '@/components/admin/pictures/delete-picture'
import { PictureForm } from '@/components/admin/pictures/picture-form'
import { PictureLine } from '@/components/admin/pictures/picture-line'
import { PictureUses } from '@/components/admin/pictures/picture-uses'
import { requireAdmin } from '@/lib/admins/require-admin'
import { languageAttributes, LOCALES } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { findPicture } from '@/lib/pictures/admin-queries'
import { pictureAddress, shownAlt } from '@/lib/pictures/rules'
import { pictureField, pictureKey } from '@/lib/pictures/schema'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'admin.pictures')('one') }
}

export default async function PicturePage({ params }: { params: Promise<{ key: string }> }) {
  const admin = await requireAdmin()
  const key = pictureKey.safeParse((await params).key)
  const [locale, picture] = await Promise.all([adminLanguage(), key.success ? findPicture(key.data) : null])
  if (!picture) notFound()
  const t = translator(locale, 'admin.pictures')
  const { alt, caption, credit, width, height, uses } = picture
  const shown = shownAlt(alt, locale)
  const words = LOCALES.flatMap((each) => [
    [pictureField('alt', each), alt[each]],
    [pictureField('caption', each), caption[each]],
  ])
  return (
    <AdminPage admin={admin} area="pictures">
      <div {...languageAttributes(locale)} className="grid max-w-column gap-6">
        <PageHead title={t('one')} beside={<a href="/admin/pictures">{t('all')}</a>} />
        <img
          src={pictureAddress(picture.key, `${width}.webp`)}
          width={width}
          height={height}
          {...shown}
          alt={shown.alt}
          className="max-h-[32rem] w-auto justify-self-start"
        />
        <PictureLine pictureKey={picture.key} label={t('line')} id="line" />
        <PictureForm
          action={editPictureAction}
          pictureKey={picture.key}
          values={{ ...Object.fromEntries(words), credit }}
          words={{ ...fieldWords(locale), save: t('save'), notSaved: t('notSaved') }}
        />
        <div className="border-t border-hair pt-4">
          {uses.length > 0 ? (
            <p className="meta">
              {t('used')} <PictureUses uses={uses} locale={locale} />
            </p>
          ) : (
            <DeletePicture
              action={deletePictureAction}
              pictureKey={picture.key}
              words={{ delete: t('delete'), deleteLead: t('deleteLead') }}
            />
          )}
        </div>
      </div>
    </AdminPage>
  )
}
