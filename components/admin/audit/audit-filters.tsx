import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { AUDIT_AREA_NAMES, NOBODY, type AuditFilter } from '@/lib/audit/schema'

type AuditFiltersProps = { filter: AuditFilter; admins: { id: string; email: string | null }[] }

export function AuditFilters({ filter, admins }: AuditFiltersProps) {
  const t = useTranslations('admin.audit')
  return (
    <form
      action="/admin/audit"
      aria-label={t('filter.label')}
      className="mb-3 grid grid-cols-2 items-end gap-3 lg:grid-cols-[1fr_14rem_14rem_10rem_auto]"
    >
      <div className="col-span-full lg:col-span-1">
        <TextField label={t('filter.search')} name="search" type="search" defaultValue={filter.search} />
      </div>
      <SelectField label={t('filter.who')} name="who" defaultValue={filter.who}>
        <option value="">{t('filter.anybody')}</option>
        {admins.map(
          ({ id, email }) =>
            email && (
              <option key={id} value={id}>
                {email}
              </option>
            ),
        )}
        <option value={NOBODY}>{t('filter.nobody')}</option>
      </SelectField>
      <SelectField label={t('filter.kind')} name="kind" defaultValue={filter.kind}>
        <option value="">{t('filter.anything')}</option>
        {AUDIT_AREA_NAMES.map((area) => (
          <option key={area} value={area}>
            {t(`kinds.${area}`)}
          </option>
        ))}
      </SelectField>
      <TextField label={t('filter.day')} name="day" type="date" defaultValue={filter.day} />
      <Button quiet className="justify-self-start">
        {t('filter.apply')}
      </Button>
    </form>
  )
}
