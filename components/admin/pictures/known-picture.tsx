import { Button } from '@/components/ui/button'
import type { TakenPicture } from '@/editor/pictures/post-picture'
import { languageAttributes, LOCALES, type Locale } from '@/lib/i18n/locales'

type KnownPictureProps = {
  picture: TakenPicture
  locale: Locale
  words: Record<'knownBefore' | 'insert' | 'edit', string>
  onChosen: (key: string, alt: string) => void
}

/** For a file that was uploaded before: shows its existing words, which may differ from those just typed. */
export function KnownPicture({ picture: { key, alt }, locale, words, onChosen }: KnownPictureProps) {
  return (
    <div className="grid gap-3">
      <div role="status" className="sentence grid gap-2">
        <p>{words.knownBefore}</p>
        {LOCALES.filter((each) => alt[each]).map((each) => (
          <p key={each} {...languageAttributes(each)}>
            “{alt[each]}”
          </p>
        ))}
      </div>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="button" autoFocus onClick={() => onChosen(key, alt[locale])}>
          {words.insert}
        </Button>
        <a href={`/admin/pictures/${key}`} target="_blank">
          {words.edit}
        </a>
      </p>
    </div>
  )
}
