import { useTranslations } from 'next-intl'
import { languageName } from '@/lib/i18n/language-names'
import { languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { SharedUpdate } from '@/lib/share-images/shared-update'

type ShareCardProps = {
  shared: SharedUpdate
  /** The host, which networks name. */
  site: string
}

/** An update as networks show it, which crop its picture to 1.91 to 1. */
export function ShareCard({ shared: { locale, words, picture, drawn }, site }: ShareCardProps) {
  const [t, around] = [useTranslations('admin.updates.share'), useLocale()]
  const language = languageName(locale, around)
  const marks = languageAttributes(locale, around)
  const image = picture ?? drawn
  return (
    <figure className="grid min-w-0 content-start gap-2">
      <figcaption className="font-semibold">{t('card', { language })}</figcaption>
      {words ? (
        <div className="border border-hair">
          {image && (
            <img
              src={image.path}
              alt={image.alt}
              width={image.width}
              height={image.height}
              className="aspect-[1200/630] w-full object-cover"
              {...marks}
              {...picture?.altIn}
            />
          )}
          <div className="grid gap-1 border-t border-hair p-3">
            <span className="meta">{site}</span>
            <b className="font-semibold wrap-anywhere" {...marks}>
              {words.title}
            </b>
            <span className="meta wrap-anywhere" {...marks}>
              {words.summary}
            </span>
          </div>
        </div>
      ) : (
        <p className="meta">{t('unwritten', { language })}</p>
      )}
      {words &&
        picture &&
        (picture.isDescribed ? (
          <p className="meta wrap-anywhere">
            {t.rich('described', { alt: () => <span {...marks}>{picture.alt}</span> })}
          </p>
        ) : (
          <p className="font-semibold">{t('undescribed', { language })}</p>
        ))}
    </figure>
  )
}
