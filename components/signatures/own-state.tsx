import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/lib/i18n/dates'
import { localePath, type Locale } from '@/lib/i18n/locales'
import type { SignerPage } from '@/lib/signatures/queries'

type OwnStateProps = {
  locale: Locale
  signature: Pick<SignerPage, 'state' | 'confirmedAt' | 'withdrawnAt' | 'removedReason'>
  /** Whether the campaign has ended, so that nobody can sign. */
  ended: boolean
}

/** The heading of a signer's own page: where their signature stands. */
export function OwnState({ locale, signature, ended }: OwnStateProps) {
  const t = useTranslations('signature')
  const { state, confirmedAt, withdrawnAt, removedReason } = signature
  const dated = (date: Date | null) => ({ date: date ? formatDate(date, locale) : '' })
  const facts = {
    pending: [t('pendingTitle'), t(ended ? 'pendingEnded' : 'pending')],
    confirmed: [t('title'), t('counted', dated(confirmedAt))],
    withdrawn: [t('withdrawnTitle'), t(ended ? 'withdrawnEnded' : 'withdrawn', dated(withdrawnAt))],
    removed: [t('removedTitle'), t('removed', { reason: removedReason ?? '' })],
  } as const
  const [title, text] = facts[state]
  return (
    <>
      <h1 className="text-h1u">{title}</h1>
      <p className="text-22">{text}</p>
      {!ended && (state === 'pending' || state === 'withdrawn') ? (
        <p>
          <ButtonLink href={localePath(locale, '/sign')}>{t('sign')}</ButtonLink>
        </p>
      ) : (
        <p>
          <a href={localePath(locale, '/')}>{t('version')}</a>
        </p>
      )}
    </>
  )
}
