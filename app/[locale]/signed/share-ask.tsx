import { getTranslations } from 'next-intl/server'
import type { AskStepProps } from '@/app/[locale]/signed/ask-step'
import { OnwardLink } from '@/app/[locale]/signed/onward-link'
import { SitePage } from '@/app/[locale]/site-page'
import { BorderFigure } from '@/components/figures/border'
import { Brought } from '@/components/share/brought'
import { Share } from '@/components/share/share'
import { Steps } from '@/components/signatures/steps'
import { Column, Side, TwoColumns, Wrap } from '@/components/ui/page'
import type { OwnShare } from '@/lib/arrivals/queries'
import { languageAttributes } from '@/lib/i18n/locales'
import { campaignWords } from '@/lib/petition/queries'
import { STROKES } from '@/lib/share-images/rules'
import { waysToShare, type Picks } from '@/lib/share-texts/queries'

type ShareAskProps = AskStepProps & {
  /** The signer's own link; null where nobody is known to have signed. */
  share: OwnShare | null
  picks?: Picks
  /** How many have signed. */
  lead: string
}

/** Asks whoever is counted to send the petition to two people. */
export async function ShareAsk({
  locale,
  path,
  title,
  words,
  steps,
  share,
  picks,
  lead,
  onwards,
  preview,
}: ShareAskProps) {
  const [campaignSays, ways, t, figures] = await Promise.all([
    campaignWords(locale),
    waysToShare(locale, { code: share?.code ?? null, picks }),
    getTranslations('signed'),
    getTranslations('figures'),
  ])
  return (
    <SitePage locale={locale} path={path} bar={preview}>
      <Wrap>
        <TwoColumns>
          <Column className="grid gap-2 lg:gap-4 lg:pt-4">
            <Steps current="share" asks={steps} />
            <h1 className="text-h1u">{title}</h1>
            <p className="lg:text-22">{words.sentence || lead}</p>
            {share && <Brought locale={locale} brought={share.brought} />}
          </Column>
          <Side className="mt-3">
            <div className="grid gap-4 lg:border-t-2 lg:border-ink lg:pt-4">
              <h2 className="sr-only lg:not-sr-only lg:text-24">{t('where')}</h2>
              <div inert={Boolean(preview)}>
                <Share locale={locale} ways={ways} button={words.button || undefined} />
              </div>
              {share && <p className="meta">{t('ownLink')}</p>}
              <OnwardLink {...onwards} />
            </div>
          </Side>
          <Column className="pt-8">
            <div {...languageAttributes(campaignSays.locale, locale)}>
              <BorderFigure
                label={(strokes) => figures('border', { strokes })}
                caption={campaignSays.cardNote}
                strokes={STROKES}
              />
            </div>
          </Column>
        </TwoColumns>
      </Wrap>
    </SitePage>
  )
}
