import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { LOCALES, nativeName } from '@/lib/i18n/locales'

type UpdateFiltersProps = { search: string; state: string; locale: string }

export function UpdateFilters({ search, state, locale }: UpdateFiltersProps) {
  return (
    <form
      action="/admin/updates"
      aria-label="Filter updates"
      className="mb-3 grid grid-cols-2 items-end gap-3 lg:grid-cols-[1fr_8rem_8rem_auto]"
    >
      <div className="col-span-full lg:col-span-1">
        <TextField label="Search" name="search" type="search" defaultValue={search} />
      </div>
      <SelectField label="State" name="state" defaultValue={state}>
        <option value="">Any</option>
        <option value="draft">Draft</option>
        <option value="scheduled">Scheduled</option>
        <option value="published">Published</option>
        <option value="withdrawn">Withdrawn</option>
      </SelectField>
      <SelectField label="Language" name="locale" defaultValue={locale}>
        <option value="">Any</option>
        {LOCALES.map((locale) => (
          <option key={locale} value={locale}>
            {nativeName(locale)}
          </option>
        ))}
      </SelectField>
      <Button quiet className="col-span-full justify-self-start lg:col-span-1">
        Filter
      </Button>
    </form>
  )
}
