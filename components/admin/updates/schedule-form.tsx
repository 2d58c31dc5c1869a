'use client'

import { useTimeZone, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { ScheduleResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import { formatInZone, instantsOf } from '@/lib/time-zones/rules'
import { isFarOff } from '@/lib/updates/rules'

type ScheduleFormProps = {
  action: FormAction<ScheduleResult>
  id: number
  locale: Locale
  /** In words, for the button. */
  language: string
  /** In the chosen zone; empty where there is none. */
  chosen: { day: string; time: string; zone: string }
  zones: string[]
}

/** Also shows the chosen moment in other time zones. */
export function ScheduleForm({ action, id, locale, language, chosen, zones }: ScheduleFormProps) {
  const t = useTranslations('admin.updates.schedule')
  const ownZone = useTimeZone() ?? 'UTC'
  const [typed, setTyped] = useState<Partial<typeof chosen>>({})
  const time = { ...chosen, zone: chosen.zone || ownZone, ...typed }
  // Read at once: React may have redrawn the field before it runs an updater.
  const note = ({ target: { name, value } }: { target: { name: string; value: string } }) =>
    setTyped((before) => ({ ...before, [name]: value }))
  const here = zones.includes(time.zone) ? zones : [...zones, time.zone]
  return (
    <ActionForm action={action} label={t('label')}>
      {(field, state, pending) => (
        <>
          <TellEditor form={`editor-${locale}`} dateAndSlug={state.result?.dateAndSlug} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="locale" value={locale} />
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-[10rem_7rem_minmax(0,1fr)]">
            <TextField
              label={t('day')}
              type="date"
              name="day"
              defaultValue={chosen.day}
              errors={field('day').errors}
              onChange={note}
            />
            <TextField
              label={t('time')}
              type="time"
              name="time"
              defaultValue={chosen.time}
              errors={field('time').errors}
              onChange={note}
            />
            <div className="col-span-full sm:col-span-1">
              <SelectField
                label={t('zone')}
                name="zone"
                value={time.zone}
                errors={field('zone').errors}
                onChange={note}
              >
                {here.map((name) => (
                  <option key={name} value={name}>
                    {name.replaceAll('_', ' ')}
                  </option>
                ))}
              </SelectField>
            </div>
          </div>
          <Elsewhere
            moments={instantsOf(time, time.zone)}
            zones={[...new Set([time.zone, ownZone, 'UTC'])]}
          />
          <p className="flex flex-wrap gap-3">
            <Button quiet name="intent" value="schedule" disabled={pending}>
              {chosen.day ? t('change') : t('button', { language })}
            </Button>
            {chosen.day && (
              <Button quiet name="intent" value="call-off" disabled={pending}>
                {t('cancel')}
              </Button>
            )}
          </p>
        </>
      )}
    </ActionForm>
  )
}

/** Passes the new date to the editor, unless the user changed it there. */
function TellEditor({ form, dateAndSlug }: { form: string } & Partial<ScheduleResult>) {
  useEffect(() => {
    const editor = document.querySelector<HTMLFormElement>(`#${form}`)
    if (dateAndSlug) editor?.dispatchEvent(new CustomEvent('date-and-slug-set', { detail: dateAndSlug }))
  }, [form, dateAndSlug])
  return null
}

// Two moments when clocks go back: the first one counts.
function Elsewhere({ moments: [moment, second], zones }: { moments: Date[]; zones: string[] }) {
  const [t, locale] = [useTranslations('admin.updates.schedule'), useLocale()]
  if (!moment) return null
  const sentences = [
    zones.map((zone) => formatInZone(moment, zone, locale)).join(' = '),
    second && t('twice'),
    isFarOff(moment) && t('farOff'),
  ]
  return (
    <p key={moment.getTime()} className="meta">
      {sentences.filter(Boolean).join('. ')}
    </p>
  )
}
