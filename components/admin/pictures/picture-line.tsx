import { pictureMarkdown } from '@/lib/pictures/rules'

type PictureLineProps = { pictureKey: string; label: string; id: string }

/** What a text holds where it shows a picture, to be copied: with the picture's own words, in the text's language. */
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
