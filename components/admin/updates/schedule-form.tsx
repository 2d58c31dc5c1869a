'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { ScheduleResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import type { Locale } from '@/lib/i18n/locales'
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
  const browserZone = useBrowserZone()
  const [typed, setTyped] = useState<Partial<typeof chosen>>({})
  const time = { ...chosen, zone: chosen.zone || browserZone || 'UTC', ...typed }
  // Read at once: React may have redrawn the field before it runs an updater.
  const note = ({ target: { name, value } }: { target: { name: string; value: string } }) =>
    setTyped((before) => ({ ...before, [name]: value }))
  const here = zones.includes(time.zone) ? zones : [...zones, time.zone]
  return (
    <ActionForm action={action} label="Schedule">
      {(field, state, pending) => (
        <>
          <TellEditor form={`editor-${locale}`} dateAndSlug={state.result?.dateAndSlug} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="locale" value={locale} />
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-[10rem_7rem_minmax(0,1fr)]">
            <TextField
              label="Day"
              type="date"
              name="day"
              defaultValue={chosen.day}
              errors={field('day').errors}
              onChange={note}
            />
            <TextField
              label="Time"
              type="time"
              name="time"
              defaultValue={chosen.time}
              errors={field('time').errors}
              onChange={note}
            />
            <div className="col-span-full sm:col-span-1">
              <SelectField
                label="Time zone"
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
            zones={[...new Set([time.zone, browserZone ?? 'UTC', 'UTC'])]}
          />
          <p className="flex flex-wrap gap-3">
            <Button quiet name="intent" value="schedule" disabled={pending}>
              {chosen.day ? 'Change the moment' : `Schedule in ${language}`}
            </Button>
            {chosen.day && (
              <Button quiet name="intent" value="call-off" disabled={pending}>
                Call it off
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
  if (!moment) return null
  return (
    <p key={moment.getTime()} className="meta">
      {zones.map((zone) => formatInZone(moment, zone)).join(' = ')}
      {second && '. The clocks go back and show this time twice: it is the first.'}
      {isFarOff(moment) && '. That is more than a year from now: is it right?'}
    </p>
  )
}

function useBrowserZone(): string | null {
  return useSyncExternalStore(
    () => () => {},
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  )
}
