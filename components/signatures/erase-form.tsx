import { useTranslations } from 'next-intl'
import { DeliveredTo } from '@/components/signatures/own-deliveries'
import { OwnForm, type OwnPageProps } from '@/components/signatures/own-form'
import { Button } from '@/components/ui/button'
import type { DeliveryEntry } from '@/lib/deliveries/queries'
import { localePath } from '@/lib/i18n/locales'
import type { State } from '@/lib/signatures/schema'

type EraseFormProps = OwnPageProps & { state: State; deliveries: DeliveryEntry[] }

/** What erasing does and cannot do, and the button. */
export function EraseForm({ state, deliveries, ...own }: EraseFormProps) {
  const t = useTranslations('erasing')
  return (
    <>
      {state === 'confirmed' && <p className="text-22">{t('leavesCount')}</p>}
      <p>{t('deleted')}</p>
      {state === 'removed' && <p>{t('hashStays')}</p>}
      {deliveries.length > 0 && (
        <>
          <p>{t('delivered')}</p>
          <DeliveredTo locale={own.locale} deliveries={deliveries} />
        </>
      )}
      <p>{t('notRecalled')}</p>
      <OwnForm action="/api/erase" {...own}>
        <Button>{t('erase')}</Button>
      </OwnForm>
      <p>
        <a href={localePath(own.locale, `/signature/${own.token}`)}>{t('back')}</a>
      </p>
    </>
  )
}
