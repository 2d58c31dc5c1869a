import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { MOST_HANDOUTS } from '@/lib/handouts/rules'

type HandoutNumberProps = { typed: string; isWrong: boolean }

/** The number of a stall, which stands in the page's address. */
export function HandoutNumber({ typed, isWrong }: HandoutNumberProps) {
  const t = useTranslations('admin.handouts')
  const most = { most: MOST_HANDOUTS }
  return (
    <form action="/admin/handouts" className="grid max-w-form gap-3">
      <TextField
        name="number"
        label={t('number')}
        hint={t('numberHint', most)}
        errors={isWrong ? [t('numberWrong', most)] : undefined}
        inputMode="numeric"
        defaultValue={typed}
      />
      <p>
        <Button quiet>{t('apply')}</Button>
      </p>
    </form>
  )
}
