import { CARD_SIZE } from '@/lib/share-images/rules'

type ShareCardProps = {
  src: string
  /** What it says, for whoever does not see it. */
  alt: string
  /** What one line of the drawing stands for: too small to read in the picture on a phone. */
  note: string
}

/** What friends see of a shared link: the very picture. */
export function ShareCard({ src, alt, note }: ShareCardProps) {
  return (
    <div className="w-full">
      <picture>
        <img src={src} alt={alt} {...CARD_SIZE} className="h-auto w-full outline outline-hair" />
      </picture>
      <p className="meta mt-2 sm:hidden">{note}</p>
    </div>
  )
}
