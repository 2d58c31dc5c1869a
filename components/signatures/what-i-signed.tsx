import { useTranslations } from 'next-intl'
import { Prose } from '@/components/prose/prose'
import { ReferenceList } from '@/components/references/reference-list'
import { LanguageNote } from '@/components/site/language-note'
import { formatDate } from '@/lib/i18n/dates'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'
import type { signedPetition } from '@/lib/petition/queries'
import { versionName } from '@/lib/petition/rules'
import { placeOf } from '@/lib/signatures/place'
import type { SignerPage } from '@/lib/signatures/queries'
import { TEXT_DETAILS, type HiddenReason } from '@/lib/signatures/rules'

type WhatISignedProps = {
  locale: Locale
  signature: SignerPage
  petition: Awaited<ReturnType<typeof signedPetition>>
}

/** The signed version's words, the consent given, and the signer's own entries. */
export function WhatISigned({ locale, signature, petition }: WhatISignedProps) {
  const t = useTranslations('signature')
  const { consent } = signature
  const { createdAt, salutation, title, target, demand } = petition
  const inLanguage = languageAttributes(petition.locale, locale)
  return (
    <section aria-labelledby="signed-title" className="grid gap-4">
      <h2 id="signed-title" className="text-24">
        {t('what')}
      </h2>
      <p className="meta">
        {t('edition', { version: versionName(petition), date: formatDate(createdAt, locale) })}
      </p>
      <LanguageNote locale={locale} written={petition.locale} />
      <blockquote {...inLanguage} className="grid gap-2 border-s-2 border-ink ps-4">
        <p className="font-serif text-22 font-bold">
          {salutation} {title}
        </p>
        <p>{demand}</p>
        <p {...languageAttributes(locale, petition.locale)} className="meta">
          {t.rich('to', { target: () => <span {...inLanguage}>{target}</span> })}
        </p>
      </blockquote>
      <details>
        <summary>{t('reasons')}</summary>
        <div {...inLanguage} className="grid gap-6 pt-4">
          <Prose content={petition.content} locale={locale} level={3} className="reasons" />
          <ReferenceList locale={locale} references={petition.references} />
        </div>
      </details>
      <p>
        {t.rich('agreed', {
          wording: () => <span {...languageAttributes(consent.locale, locale)}>{consent.wording}</span>,
        })}
      </p>
      <OwnEntries locale={locale} signature={signature} />
    </section>
  )
}

function OwnEntries({ locale, signature }: Omit<WhatISignedProps, 'petition'>) {
  const t = useTranslations('signature')
  const facts = [
    [t('name'), signature.name],
    [t('place'), placeOf(signature, locale)],
    ...TEXT_DETAILS.map((detail) => [t(detail), signature[detail]] as const),
  ] as const
  return (
    <dl className="grid gap-3">
      {facts.map(
        ([term, value]) =>
          value && (
            <div key={term}>
              <dt className="meta">{term}</dt>
              <dd className="wrap-anywhere whitespace-pre-line">
                <bdi>{value}</bdi>
              </dd>
              {term === t('comment') && signature.commentHiddenReason && (
                <CommentHidden locale={locale} why={signature.commentHiddenReason} />
              )}
            </div>
          ),
      )}
    </dl>
  )
}

function CommentHidden({ locale, why }: { locale: Locale; why: HiddenReason }) {
  const t = useTranslations('signature')
  return (
    <dd className="mt-2 border-s-3 border-ink ps-3">
      {t.rich('commentHidden', {
        why: t(`hiddenBecause.${why}`),
        contact: (words) => <a href={localePath(locale, '/contact')}>{words}</a>,
      })}
    </dd>
  )
}
