import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'
import type { ShareWay } from '@/lib/share-texts/queries'
import { withLink } from '@/lib/share-texts/rules'

type MastodonServerProps = {
  locale: Locale
  way: ShareWay
  /** As it was typed; empty before. */
  typed: string
  /** The server that it names, and where it takes the text; null where it names none. */
  found: { server: string; address: string } | null
  /** What the form passes on as it is. */
  hidden: Record<string, string | undefined>
}

/** A form that is answered by this page, since none leads out of the site, and then the link. */
export function MastodonServer({ locale, way, typed, found, hidden }: MastodonServerProps) {
  const t = useTranslations('share')
  const e = useTranslations('errors')
  return (
    <div className="grid max-w-form gap-6">
      <p
        {...languageAttributes(way.written, locale)}
        className="border-s-2 border-ink ps-4 whitespace-pre-line wrap-anywhere"
      >
        {withLink(way.text, way.link)}
      </p>
      {found && (
        <div className="grid gap-2">
          <ButtonLink wide href={found.address} rel="nofollow noopener noreferrer">
            {t('mastodon.open', { server: found.server })}
          </ButtonLink>
          <p className="meta">{t('mastodon.leave')}</p>
        </div>
      )}
      <form action={localePath(locale, '/share/mastodon')} className="grid gap-4">
        {Object.entries(hidden).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <TextField
          name="server"
          label={t('mastodon.server')}
          hint={t('mastodon.serverHint')}
          errors={typed && !found ? [t('mastodon.wrong')] : undefined}
          errorWord={e('word')}
          defaultValue={typed}
          placeholder="mastodon.social"
          required
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          inputMode="url"
        />
        <Button wide quiet={found !== null}>
          {t('mastodon.button')}
        </Button>
      </form>
      <p>
        <a href={`${localePath(locale, '/')}#share`}>{t('mastodon.others')}</a>
      </p>
    </div>
  )
}
