import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'

export function ReferenceFilters({ search, link }: { search: string; link: string }) {
  return (
    <form
      action="/admin/references"
      aria-label="Filter references"
      className="mb-3 grid items-end gap-3 sm:grid-cols-[1fr_10rem_auto]"
    >
      <TextField label="Search" name="search" type="search" defaultValue={search} />
      <SelectField label="Link" name="link" defaultValue={link}>
        <option value="">Any</option>
        <option value="dead">Dead</option>
        <option value="unsure">Unsure</option>
        <option value="fine">Fine</option>
        <option value="unchecked">Not checked yet</option>
      </SelectField>
      <Button quiet className="justify-self-start">
        Filter
      </Button>
    </form>
  )
}
