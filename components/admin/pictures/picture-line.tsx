import { useTranslations } from 'next-intl'
import { pictureMarkdown } from '@/lib/pictures/rules'

type PictureLineProps = { pictureKey: string; id: string }

/** The Markdown that shows a picture, to be copied; it uses the picture's alternative text in the text's language. */
export function PictureLine({ pictureKey, id }: PictureLineProps) {
  const t = useTranslations('admin.pictures')
  return (
    <input
      id={id}
      aria-label={t('line')}
      className="control font-mono text-14"
      readOnly
      defaultValue={pictureMarkdown(pictureKey, '')}
    />
  )
}
