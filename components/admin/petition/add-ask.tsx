import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import { ASKS } from '@/lib/asks/rules'

/** Leads to the form of a new rule. */
export function AddAsk() {
  const t = useTranslations('admin.petition.asks')
  return (
    <form action="/admin/petition/asks/new" aria-label={t('add')} className="grid gap-3">
      <SelectField name="ask" label={t('addAsk')}>
        {ASKS.map((ask) => (
          <option key={ask} value={ask}>
            {t(`ask.${ask}`)}
          </option>
        ))}
      </SelectField>
      <p>
        <Button quiet>{t('addNext')}</Button>
      </p>
    </form>
  )
}
