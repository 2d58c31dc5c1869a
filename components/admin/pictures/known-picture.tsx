import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { TakenPicture } from '@/editor/pictures/post-picture'
import { languageAttributes, LOCALES, type Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type KnownPictureProps = {
  picture: TakenPicture
  locale: Locale
  onChosen: (key: string, alt: string) => void
}

/** For a file that was uploaded before: shows its existing words, which may differ from those just typed. */
export function KnownPicture({ picture: { key, alt }, locale, onChosen }: KnownPictureProps) {
  const [admins, t] = [useLocale(), useTranslations('admin.pictures')]
  return (
    <div className="grid gap-3">
      <div role="status" className="sentence grid gap-2">
        <p>{t('knownBefore')}</p>
        {LOCALES.filter((each) => alt[each]).map((each) => (
          <p key={each} {...languageAttributes(each, admins)}>
            “{alt[each]}”
          </p>
        ))}
      </div>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="button" autoFocus onClick={() => onChosen(key, alt[locale])}>
          {t('insert')}
        </Button>
        <a href={`/admin/pictures/${key}`} target="_blank">
          {t('edit')}
        </a>
      </p>
    </div>
  )
}
