import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'
import { PictureLine } from '@/components/admin/pictures/picture-line'
import { PictureUses } from '@/components/admin/pictures/picture-uses'
import { INTL_LOCALE } from '@/lib/i18n/dates'
import { languageGaps } from '@/lib/i18n/language-gaps'
import { languageName } from '@/lib/i18n/language-names'
import { languageAttributes, LOCALES, type Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { ListedPicture } from '@/lib/pictures/admin-queries'
import { shownAlt } from '@/lib/pictures/rules'

export function PictureList({ pictures }: { pictures: ListedPicture[] }) {
  const t = useTranslations('admin.pictures')
  if (pictures.length === 0) return <p className="meta">{t('none')}</p>
  return (
    <ul className="picture-list">
      {pictures.map((picture) => (
        <Listed key={picture.key} picture={picture} />
      ))}
    </ul>
  )
}

function Listed({ picture }: { picture: ListedPicture }) {
  const { key, thumb, alt, credit, width, height, size, createdAt, uploadedBy, uses } = picture
  const [locale, t] = [useLocale(), useTranslations('admin.pictures')]
  const shown = shownAlt(alt, locale)
  return (
    <li>
      <a href={`/admin/pictures/${key}`}>
        <img {...thumb} {...shown} alt={shown.alt} loading="lazy" decoding="async" />
      </a>
      <div className="grid min-w-0 content-start gap-1">
        {LOCALES.map((each) => (
          <p key={each} {...languageAttributes(each, locale)}>
            {alt[each]}
          </p>
        ))}
        <Lacking picture={picture} />
        <p className="meta">
          {credit && <span>{credit}. </span>}
          {t('facts', { width, height, size: sizeInWords(size, locale) })}, <Timestamp at={createdAt} />
          {uploadedBy && <span> {t('by', { who: uploadedBy })}</span>}
        </p>
        <p className="meta">
          {t('usedIn')} <PictureUses uses={uses} />
        </p>
        <PictureLine pictureKey={key} id={`line-${key}`} />
        <p>
          <a href={`/admin/pictures/${key}`}>
            {t('edit')}
            <span className="sr-only"> {shown.alt}</span>
          </a>
        </p>
      </div>
    </li>
  )
}

function Lacking({ picture: { alt, caption } }: { picture: ListedPicture }) {
  const [locale, t] = [useLocale(), useTranslations('admin.pictures')]
  const rows = LOCALES.map((each) => ({ locale: each, alt: alt[each], caption: caption[each] }))
  const gaps = languageGaps(rows, ['alt', 'caption'])
  return LOCALES.map((each) =>
    gaps[each].empty.map((field) => (
      <p key={`${each}-${field}`} className="font-semibold">
        {t(field === 'alt' ? 'undescribed' : 'uncaptioned', { language: languageName(each, locale) })}
      </p>
    )),
  )
}

function sizeInWords(bytes: number, locale: Locale): string {
  const format = { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(INTL_LOCALE[locale], format).format(bytes / 1000)
}
