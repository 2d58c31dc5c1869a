import { useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { pictureAddress, type PictureEntry } from '@/lib/pictures/rules'
import { CARD_SIZE } from '@/lib/share-images/rules'

type PressPicturesProps = {
  locale: Locale
  cards: { path: string; alt: string }[]
  pictures: PictureEntry[]
}

/** The share cards, and the pictures of public texts in their largest form, to take; loaded once they are asked for. */
export function PressPictures({ locale, cards, pictures }: PressPicturesProps) {
  const t = useTranslations('press')
  return (
    <details className="w-full">
      <summary>{t('show', { count: cards.length + pictures.length })}</summary>
      <ul className="grid w-full gap-6 pt-4 sm:grid-cols-2">
        {cards.map(({ path, alt }) => (
          <PressPicture key={path} locale={locale} file={{ src: path, ...CARD_SIZE }} alt={alt} />
        ))}
        {pictures.map(({ key, alt, altIn, credit, forms }) => {
          const [largest] = forms.toSorted((one, other) => other.width - one.width)
          if (!largest) return null
          const file = { ...largest, src: pictureAddress(key, largest.name) }
          return (
            <PressPicture key={key} locale={locale} file={file} alt={alt} altIn={altIn} credit={credit} />
          )
        })}
      </ul>
    </details>
  )
}

type PressPictureProps = {
  locale: Locale
  file: { src: string; width: number; height: number }
  alt: string
  credit?: string
} & Pick<PictureEntry, 'altIn'>

function PressPicture({ locale, file: { src, width, height }, alt, altIn, credit }: PressPictureProps) {
  const t = useTranslations('press')
  const size = { width: formatNumber(width, locale), height: formatNumber(height, locale) }
  return (
    <li className="grid content-start gap-1">
      <img
        {...{ src, width, height, alt }}
        {...altIn}
        loading="lazy"
        className="h-auto w-full outline outline-hair"
      />
      <p className="meta">
        {credit && t('credit', { credit })}{' '}
        <a href={src} download>
          {t('take', size)}
          <span className="sr-only">: {alt}</span>
        </a>
      </p>
    </li>
  )
}
