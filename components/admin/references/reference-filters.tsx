import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'

export function ReferenceFilters({ search, link }: { search: string; link: string }) {
  const t = useTranslations('admin.references')
  return (
    <form
      action="/admin/references"
      aria-label={t('filter.label')}
      className="mb-3 grid items-end gap-3 sm:grid-cols-[1fr_10rem_auto]"
    >
      <TextField label={t('filter.search')} name="search" type="search" defaultValue={search} />
      <SelectField label={t('filter.link')} name="link" defaultValue={link}>
        <option value="">{t('filter.any')}</option>
        {(['dead', 'unsure', 'fine', 'unchecked'] as const).map((state) => (
          <option key={state} value={state}>
            {t(`states.${state}`)}
          </option>
        ))}
      </SelectField>
      <Button quiet className="justify-self-start">
        {t('filter.button')}
      </Button>
    </form>
  )
}
