import { useTranslations } from 'next-intl'
import { Poster } from '@/components/film/poster'
import { filmAddress } from '@/lib/film/rules'

/** Names who is contacted when the film is played. */
export function FilmPoster({ title, url }: { title: string; url: string }) {
  const t = useTranslations('film')
  const { host, player } = filmAddress(url)
  return (
    <figure className="no-print grid w-full gap-3">
      <film-player data-player={player} data-title={t('frame', { title, host })} data-close={t('close')}>
        <a href={url} rel="noopener" className="relative block w-full border-2 border-ink no-underline">
          <Poster />
          <span className="absolute inset-0 m-auto grid size-18 place-items-center bg-ink text-on-ink">
            <svg viewBox="0 0 14 16" aria-hidden="true" className="ms-1.5 size-8 fill-current">
              <path d="M0 0L14 8L0 16Z" />
            </svg>
          </span>
          <span className="absolute inset-s-0 bottom-0 bg-ink px-4 py-2 font-semibold text-on-ink">
            {player ? t('play') : t('watch')}
            <span className="sr-only">{t('playOn', { title, host })}</span>
          </span>
        </a>
      </film-player>
      <figcaption className="meta max-w-measure">
        {player ? t('caption', { host }) : t('leave', { host })}
        {player && (
          <>
            {' '}
            <a href={url} rel="noopener">
              {t('elsewhere', { host })}
            </a>
          </>
        )}
      </figcaption>
    </figure>
  )
}
