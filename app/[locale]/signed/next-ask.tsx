import { getTranslations } from 'next-intl/server'
import type { AskStepProps } from '@/app/[locale]/signed/ask-step'
import { SitePage } from '@/app/[locale]/site-page'
import { PageBody, Wrap } from '@/components/ui/page'
import { UpdateList } from '@/components/updates/update-list'
import { localePath } from '@/lib/i18n/locales'
import { publishedUpdates } from '@/lib/updates/queries'

const LATEST = 3

type NextAskProps = AskStepProps & {
  /** The address where the petition is shared once more. */
  share: string
}

/** What is left to say: the latest updates, and how to hear of the next. */
export async function NextAsk({ locale, path, title, words, share, preview }: NextAskProps) {
  const [updates, t, p] = await Promise.all([
    publishedUpdates(locale),
    getTranslations('signed'),
    getTranslations('petition'),
  ])
  return (
    <SitePage locale={locale} path={path} bar={preview}>
      <Wrap>
        <PageBody tight title={title}>
          <p className="text-22">{words.sentence || t('nextLead')}</p>
          {updates.length > 0 && (
            <section aria-labelledby="latest" className="grid gap-4">
              <h2 id="latest" className="text-24">
                {p('latest')}
              </h2>
              <UpdateList locale={locale} updates={updates.slice(0, LATEST)} />
              <p>
                <a href={localePath(locale, '/updates')}>{p('allUpdates')}</a>
              </p>
            </section>
          )}
          <section aria-labelledby="in-touch" className="grid gap-4">
            <h2 id="in-touch" className="text-24">
              {t('inTouch')}
            </h2>
            <p>{t('inTouchText')}</p>
            <ul className="grid gap-2">
              <li>
                <a href={localePath(locale, '/signature')}>{t('ownPage')}</a>
              </li>
              <li>
                <a href={localePath(locale, '/feed.xml')}>{t('feed')}</a>
              </li>
              <li>
                <a href={share}>{t('shareAgain')}</a>
              </li>
            </ul>
          </section>
        </PageBody>
      </Wrap>
    </SitePage>
  )
}
