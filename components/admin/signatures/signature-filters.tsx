import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import { allCountries } from '@/lib/countries/rules'
import { STAFF_LOCALE } from '@/lib/i18n/locales'

export function SignatureFilters({ state, country }: { state: string; country: string }) {
  return (
    <form
      action="/admin/signatures"
      aria-label="Filter signatures"
      className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[1fr_1fr_auto]"
    >
      <SelectField label="State" name="state" defaultValue={state}>
        <option value="">Any</option>
        <option value="pending">Pending</option>
        <option value="held">Held, waiting for you</option>
        <option value="confirmed">Confirmed</option>
        <option value="withdrawn">Withdrawn</option>
        <option value="removed">Removed</option>
        <option value="bounced">Any, address takes no mail</option>
      </SelectField>
      <SelectField label="Country" name="country" defaultValue={country}>
        <option value="">Any</option>
        {allCountries(STAFF_LOCALE).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button quiet className="justify-self-start">
        Filter
      </Button>
    </form>
  )
}
