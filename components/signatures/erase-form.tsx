import { useTranslations } from 'next-intl'
import { OwnForm, type OwnPageProps } from '@/components/signatures/own-form'
import { Button } from '@/components/ui/button'
import { localePath } from '@/lib/i18n/locales'
import type { State } from '@/lib/signatures/schema'

/** What erasing does and cannot do, and the button. */
export function EraseForm({ state, ...own }: OwnPageProps & { state: State }) {
  const t = useTranslations('erasing')
  return (
    <>
      {state === 'confirmed' && <p className="text-22">{t('leavesCount')}</p>}
      <p>{t('deleted')}</p>
      {state === 'removed' && <p>{t('hashStays')}</p>}
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
