import type { LanguageAttributes } from '@/lib/i18n/locales'
import { CARD_SIZE } from '@/lib/share-images/rules'

type ShareCardProps = {
  src: string
  /** The text alternative. */
  alt: string
  /** What one stroke of the drawing means. */
  note: string
  /** Of both, where it is not the page's. */
  language?: LanguageAttributes
}

/** The very picture that a shared link shows. */
export function ShareCard({ src, alt, note, language }: ShareCardProps) {
  return (
    <div {...language} className="w-full">
      <picture>
        <img src={src} alt={alt} {...CARD_SIZE} className="h-auto w-full outline outline-hair" />
      </picture>
      <p className="meta mt-2">{note}</p>
    </div>
  )
}
