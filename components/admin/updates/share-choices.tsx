import { useTranslations } from 'next-intl'
import type { PictureChoice } from '@/lib/pictures/admin-queries'

type ShareChoicesProps = {
  choices: PictureChoice[]
  /** The key of the picture that the cards show. */
  shown: string | null
  /** Where the cards show a picture. */
  href: (key: string) => string
}

export function ShareChoices({ choices, shown, href }: ShareChoicesProps) {
  const t = useTranslations('admin.pictures')
  if (choices.length === 0) return <p className="meta">{t('nothingFound')}</p>
  return (
    <ul aria-label={t('choose')} className="picture-choices">
      {choices.map(({ key, label, labelIn, thumb }) => (
        <li key={key}>
          <a href={href(key)} aria-current={key === shown || undefined}>
            {/* Described by the text below it. */}
            <img {...thumb} alt="" loading="lazy" decoding="async" />
            <span {...labelIn}>{label}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
