import { pictureMarkdown } from '@/lib/pictures/rules'

type PictureLineProps = { pictureKey: string; label: string; id: string }

/** The Markdown that shows a picture, to be copied; it uses the picture's alternative text in the text's language. */
export function PictureLine({ pictureKey, label, id }: PictureLineProps) {
  return (
    <input
      id={id}
      aria-label={label}
      className="control font-mono text-14"
      readOnly
      defaultValue={pictureMarkdown(pictureKey, '')}
    />
  )
}
