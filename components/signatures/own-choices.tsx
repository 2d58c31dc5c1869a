import { useTranslations } from 'next-intl'
import { OwnForm, OwnStatus, type OwnPageProps } from '@/components/signatures/own-form'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'

type OwnChoicesProps = OwnPageProps & {
  showName: boolean
  wantsUpdates: boolean
  /** An older link only takes away. */
  fresh: boolean
}

export function OwnChoices({ showName, wantsUpdates, fresh, ...own }: OwnChoicesProps) {
  const t = useTranslations('signature')
  return (
    <section aria-labelledby="choices-title" className="grid gap-4 border-t-2 border-ink pt-4">
      <h2 id="choices-title" className="text-24">
        {t('choices')}
      </h2>
      <OwnStatus id="done">{t('saved')}</OwnStatus>
      {fresh ? (
        <OwnForm action="/api/signature/choices" labelledBy="choices-title" {...own}>
          <div className="grid gap-1">
            <Choice name="showName" defaultChecked={showName}>
              {t('showName')}
            </Choice>
            <Choice name="wantsUpdates" defaultChecked={wantsUpdates}>
              {t('wantsUpdates')}
            </Choice>
          </div>
          <Button>{t('save')}</Button>
        </OwnForm>
      ) : (
        <>
          <p>{t(showName ? 'shown' : 'hidden')}</p>
          {showName && (
            <OwnForm action="/api/signature/choices" {...own}>
              {wantsUpdates && <input type="hidden" name="wantsUpdates" value="on" />}
              <Button quiet>{t('hide')}</Button>
            </OwnForm>
          )}
          <p>{t(wantsUpdates ? 'mailed' : 'notMailed')}</p>
          {wantsUpdates && (
            <OwnForm action="/api/signature/choices" {...own}>
              {showName && <input type="hidden" name="showName" value="on" />}
              <Button quiet>{t('stop')}</Button>
            </OwnForm>
          )}
        </>
      )}
    </section>
  )
}
