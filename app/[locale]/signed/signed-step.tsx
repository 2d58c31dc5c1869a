import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { AskPage } from '@/app/[locale]/signed/ask-page'
import { signedSteps } from '@/app/[locale]/signed/signed-steps'
import { ButtonLink } from '@/components/ui/button'
import type { Ask } from '@/lib/asks/rules'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { shareIn } from '@/lib/signatures/signed-view'

type SignedStepProps = {
  locale: Locale
  token: string
  /** The first one where the address names none. */
  ask: Ask | null
}

/** One step of the holder of a link; what is not asked of them any more leads to the first step. */
export async function SignedStep({ locale, token, ask }: SignedStepProps) {
  const page = await signedSteps(locale, token)
  if (!page) return <OverLink locale={locale} />
  const { values, shape } = page.view
  const first = `/signed/${values.token}`
  const rule = page.asks.find((each) => each.ask === ask) ?? page.asks[0]
  if (!rule || (ask && rule.ask !== ask)) redirect(localePath(locale, first))
  return (
    <AskPage
      locale={locale}
      path={ask ? `${first}/${ask}` : first}
      asks={page.asks}
      ask={rule.ask}
      share={shareIn(page.view)}
      picks={shape.picks}
      lead={values.lead}
      hrefOf={(each) => localePath(locale, `${first}/${each}`)}
    />
  )
}

async function OverLink({ locale }: { locale: Locale }) {
  const [t, s] = await Promise.all([getTranslations('signed'), getTranslations('signature')])
  return (
    <BesidePage quiet locale={locale} path="/" title={t('overTitle')}>
      <p>{t('over')}</p>
      <p className="flex flex-wrap gap-4">
        <ButtonLink href={localePath(locale, '/signature')}>{s('askForLink')}</ButtonLink>
        <ButtonLink quiet href={`${localePath(locale, '/')}#share`}>
          {t('shareAgain')}
        </ButtonLink>
      </p>
    </BesidePage>
  )
}
