'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ActionForm } from '@/components/admin/form/action-form'
import { useOptionalLabel } from '@/components/admin/form/use-field-label'
import { DonateExample } from '@/components/admin/petition/donate-example'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { DONATE_PRESETS, withPreset } from '@/lib/donations/rules'

type DonationsFormProps = {
  action: FormAction
  values: { donateUrl: string; donateCurrency: string; donateAmounts: string }
}

export function DonationsForm({ action, values }: DonationsFormProps) {
  const t = useTranslations('admin.petition.campaign')
  const [label, optional] = [useTranslations('admin.fields'), useOptionalLabel()]
  const [address, setAddress] = useState(values.donateUrl)
  const [amounts, setAmounts] = useState(values.donateAmounts)
  const input = useRef<HTMLInputElement>(null)

  function fillIn(name: string) {
    const preset = DONATE_PRESETS.find((each) => each.name === name)
    if (!preset || !input.current) return
    input.current.value = withPreset(input.current.value, preset)
    // For whatever listens to typing, the warning about unsaved words among it.
    input.current.dispatchEvent(new Event('input', { bubbles: true }))
    setAddress(input.current.value)
  }

  return (
    <ActionForm action={action} values={values} label={t('donations')}>
      {(field, _state, pending) => (
        <>
          <TextField
            label={label('donateUrl')}
            hint={t('donateUrlHint')}
            {...field('donateUrl')}
            ref={input}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <SelectField
            name="preset"
            label={t('preset')}
            hint={t('presetHint')}
            defaultValue=""
            onChange={(event) => fillIn(event.currentTarget.value)}
          >
            <option value="">{t('presetNone')}</option>
            {DONATE_PRESETS.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </SelectField>
          <PresetNotes />
          <TextField
            label={optional('donateCurrency')}
            hint={t('donateCurrencyHint')}
            autoCapitalize="characters"
            {...field('donateCurrency')}
          />
          <TextField
            label={optional('donateAmounts')}
            hint={t('donateAmountsHint')}
            inputMode="text"
            {...field('donateAmounts')}
            onInput={(event) => setAmounts(event.currentTarget.value)}
          />
          <DonateExample template={address} amounts={amounts} />
          <p className="pt-2">
            <Button disabled={pending}>{t('saveDonations')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}

function PresetNotes() {
  const t = useTranslations('admin.petition.campaign')
  return (
    <ul className="meta list-disc ps-6">
      {DONATE_PRESETS.map(({ name, query, documentation }) => (
        <li key={name}>
          <a href={documentation} rel="noreferrer">
            {t('presetDocs', { name })}
          </a>
          {!query.includes('{amount}') && <> {t('presetNoAmount', { name })}</>}
        </li>
      ))}
    </ul>
  )
}
