import { useTranslations } from 'next-intl'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import { withLink, type WordedChannel } from '@/lib/share-texts/rules'

export type SharedCard = { title: string; site: string; link: string }

type SharePreviewProps = {
  channel: WordedChannel
  locale: Locale
  text: string
  subject: string
  card: SharedCard
  label: string
}

// What networks and messengers draw below a link; a mail and a copied text have no more than words.
const DRAWS_CARD: WordedChannel[] = ['whatsapp', 'x', 'bluesky', 'mastodon', 'telegram']

/** A text as it will look where it is shared. */
export function SharePreview({ channel, locale, text, subject, card, label }: SharePreviewProps) {
  const t = useTranslations('admin.petition.share')
  const marks = languageAttributes(locale, useLocale())
  return (
    <figure className="grid gap-2 border border-hair p-3" aria-label={label}>
      <figcaption className="meta">{label}</figcaption>
      {channel === 'email' && (
        <p className="font-semibold wrap-anywhere" {...marks}>
          <span className="sr-only">{t('subjectWord')} </span>
          {subject}
        </p>
      )}
      <p className="wrap-anywhere whitespace-pre-line" translate="no" {...marks}>
        {withLink(text, card.link)}
      </p>
      {DRAWS_CARD.includes(channel) && (
        <div className="max-w-80 border border-hair">
          <img
            src={localePath(locale, '/cards/petition.png')}
            alt=""
            width={1200}
            height={630}
            loading="lazy"
            className="aspect-[1200/630] w-full object-cover"
          />
          <div className="grid gap-1 border-t border-hair p-2">
            <span className="meta">{card.site}</span>
            <b className="font-semibold wrap-anywhere" {...marks}>
              {card.title}
            </b>
          </div>
        </div>
      )}
    </figure>
  )
}
