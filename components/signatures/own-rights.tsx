import { useTranslations } from 'next-intl'
import { OwnForm, OwnStatus, type OwnPageProps } from '@/components/signatures/own-form'
import { Button, ButtonLink } from '@/components/ui/button'
import { localePath } from '@/lib/i18n/locales'

/** What an older link may not do, and a link of 24 hours by mail that may. */
export function FreshLink(own: OwnPageProps) {
  const t = useTranslations('signature')
  return (
    <section aria-labelledby="more-title" className="grid gap-4 border-t-2 border-ink pt-4">
      <h2 id="more-title" className="text-24">
        {t('more')}
      </h2>
      <OwnStatus id="stale">{t('stale')}</OwnStatus>
      <OwnStatus id="mailed">{t('onItsWay')}</OwnStatus>
      <OwnStatus id="enough">{t('enough')}</OwnStatus>
      <p>{t('moreText')}</p>
      <OwnForm action="/api/signature/fresh" labelledBy="more-title" {...own}>
        <Button>{t('mailLink')}</Button>
      </OwnForm>
    </section>
  )
}

export function OwnData(own: OwnPageProps) {
  const t = useTranslations('signature')
  return (
    <section aria-labelledby="data-title" className="grid gap-4 border-t-2 border-ink pt-4">
      <h2 id="data-title" className="text-24">
        {t('data')}
      </h2>
      <p>
        {t('dataText')} <a href={localePath(own.locale, '/privacy#kept')}>{t('dataKept')}</a>
      </p>
      <OwnForm action="/api/signature/data" labelledBy="data-title" {...own}>
        <Button quiet>{t('download')}</Button>
      </OwnForm>
    </section>
  )
}

type OwnLeavingProps = OwnPageProps & {
  counted: boolean
  /** Whether it was handed over. */
  delivered: boolean
  /** Whether the campaign has ended, so that nobody can sign. */
  ended: boolean
}

export function OwnLeaving({ counted, delivered, ended, ...own }: OwnLeavingProps) {
  const t = useTranslations('signature')
  return (
    <div className="grid justify-items-start gap-4">
      {counted && (
        <details>
          <summary>{t('leave')}</summary>
          <div className="grid gap-4 pt-4">
            <p>
              {t(ended ? 'leaveTextEnded' : 'leaveText')} {delivered && t('leaveDelivered')}
            </p>
            <OwnForm action="/api/withdraw" {...own}>
              <Button quiet>{t('leaveButton')}</Button>
            </OwnForm>
          </div>
        </details>
      )}
      <ButtonLink quiet href={localePath(own.locale, `/signature/${own.token}/erase`)}>
        {t('erase')}
      </ButtonLink>
    </div>
  )
}
