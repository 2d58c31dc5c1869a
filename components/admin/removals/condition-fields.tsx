import { useTimeZone, useTranslations } from 'next-intl'
import type { FieldOf } from '@/components/admin/form/use-action-form'
import { SelectField, TextField } from '@/components/ui/field'
import type { CountryOption } from '@/lib/countries/rules'
import { NAME_MATCHES, REMOVABLE } from '@/lib/removals/schema'
import { FLAGS } from '@/lib/signatures/rules'

type ConditionFieldsProps = { field: FieldOf; countries: readonly CountryOption[] }

/** Moments are written in the admin's zone, which is posted with them. */
export function ConditionFields({ field, countries }: ConditionFieldsProps) {
  const t = useTranslations('admin.removals.fields')
  const conditions = useTranslations('admin.removals.conditions')
  const states = useTranslations('admin.signatures.states')
  const flags = useTranslations('admin.signatures.flags')
  const zone = useTimeZone() ?? 'UTC'
  return (
    <div className="grid content-start items-end gap-3 sm:grid-cols-2">
      <input type="hidden" name="zone" value={zone} />
      <SelectField label={conditions('state')} {...field('state')}>
        <option value="">{t('stateAny')}</option>
        {REMOVABLE.map((state) => (
          <option key={state} value={state}>
            {states(state)}
          </option>
        ))}
      </SelectField>
      <SelectField label={conditions('country')} {...field('country')}>
        <option value="">{t('any')}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField label={t('since', { zone })} type="datetime-local" {...field('since')} />
      <TextField label={t('before', { zone })} type="datetime-local" {...field('before')} />
      <TextField
        label={conditions('domain')}
        hint={t('domainHint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...field('domain')}
      />
      <TextField
        label={conditions('network')}
        hint={t('networkHint')}
        autoComplete="off"
        spellCheck={false}
        {...field('network')}
      />
      <SelectField label={conditions('flag')} {...field('flag')}>
        <option value="">{t('flagAny')}</option>
        {FLAGS.map((flag) => (
          <option key={flag} value={flag}>
            {flags(flag)}
          </option>
        ))}
      </SelectField>
      <div className="grid grid-cols-[7rem_1fr] items-end gap-2">
        <SelectField label={t('nameMatch')} {...field('nameMatch')}>
          {NAME_MATCHES.map((match) => (
            <option key={match} value={match}>
              {t(match)}
            </option>
          ))}
        </SelectField>
        <TextField label={t('signerName')} autoComplete="off" {...field('signerName')} />
      </div>
    </div>
  )
}
