import { useTranslations } from 'next-intl'
import { OwnForm, type OwnPageProps } from '@/components/signatures/own-form'
import { LanguageNote } from '@/components/site/language-note'
import { Button } from '@/components/ui/button'
import { languageAttributes, localePath } from '@/lib/i18n/locales'
import type { Petition } from '@/lib/petition/queries'
import { versionName } from '@/lib/petition/rules'

type OwnRenewalProps = OwnPageProps & {
  /** What is signed now. */
  petition: Petition
  fresh: boolean
}

/** Offered where what was signed no longer means what is signed now; the button takes a link of 24 hours. */
export function OwnRenewal({ petition, fresh, ...own }: OwnRenewalProps) {
  const t = useTranslations('signature')
  const { version, salutation, title, target, demand, consent } = petition
  const inLanguage = languageAttributes(petition.locale, own.locale)
  return (
    <section id="renewal" aria-labelledby="renewal-title" className="grid gap-4 border-t-2 border-ink pt-4">
      <h2 id="renewal-title" className="text-24">
        {t('renewal')}
      </h2>
      <p>
        {t.rich('renewalText', {
          version: versionName(petition),
          link: (words) => <a href={localePath(own.locale, '/versions')}>{words}</a>,
        })}
      </p>
      <LanguageNote locale={own.locale} written={petition.locale} />
      <blockquote {...inLanguage} className="grid gap-2 border-s-2 border-ink ps-4">
        <p className="font-serif text-22 font-bold">
          {salutation} {title}
        </p>
        <p>{demand}</p>
        <p {...languageAttributes(own.locale, petition.locale)} className="meta">
          {t.rich('to', { target: () => <span {...inLanguage}>{target}</span> })}
        </p>
      </blockquote>
      {fresh ? (
        <OwnForm action="/api/signature/renew" labelledBy="renewal-title" {...own}>
          <input type="hidden" name="version" value={version} />
          <p {...languageAttributes(consent.locale, own.locale)}>
            {t('renewalConsent', { wording: consent.wording })}
          </p>
          <Button>{t('renewalButton')}</Button>
        </OwnForm>
      ) : (
        <p>{t('renewalFresh')}</p>
      )}
    </section>
  )
}
