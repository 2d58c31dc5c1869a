import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import type { Locale } from '@/lib/i18n/locales'

type OwnPageForms = { locale: Locale; token: string }

export function OwnChoices({
  locale,
  token,
  showName,
  wantsUpdates,
}: OwnPageForms & { showName: boolean; wantsUpdates: boolean }) {
  const t = useTranslations('signature')
  return (
    <form
      action="/api/signature/choices"
      method="post"
      aria-labelledby="choices-title"
      className="grid gap-4 border-t-2 border-ink pt-4"
    >
      <h2 id="choices-title" className="text-24">
        {t('choices')}
      </h2>
      <p id="done" role="status" tabIndex={-1} className="hidden border-s-3 border-ink ps-3 target:block">
        {t('saved')}
      </p>
      <OwnToken locale={locale} token={token} />
      <div className="grid gap-1">
        <Choice name="showName" defaultChecked={showName}>
          {t('showName')}
        </Choice>
        <Choice name="wantsUpdates" defaultChecked={wantsUpdates}>
          {t('wantsUpdates')}
        </Choice>
      </div>
      <Button wide>{t('save')}</Button>
    </form>
  )
}

export function OwnWithdrawal({ locale, token }: OwnPageForms) {
  const t = useTranslations('signature')
  return (
    <details>
      <summary>{t('leave')}</summary>
      <form action="/api/withdraw" method="post" className="grid justify-items-start gap-4 pt-4">
        <OwnToken locale={locale} token={token} />
        <p>{t('leaveText')}</p>
        <Button quiet>{t('leaveButton')}</Button>
      </form>
    </details>
  )
}

function OwnToken({ locale, token }: OwnPageForms) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
    </>
  )
}
