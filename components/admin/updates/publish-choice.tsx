'use client'

import { useTimeZone, useTranslations } from 'next-intl'
import { useEffect, useRef, type ChangeEvent } from 'react'
import { SelectField, TextField } from '@/components/ui/field'
import { languageName } from '@/lib/i18n/language-names'
import type { Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import { formatInZone, instantsOf } from '@/lib/time-zones/rules'
import { isFarOff } from '@/lib/updates/rules'

export type PublishingChoice = {
  languages: Locale | 'all'
  when: 'now' | 'later'
  day: string
  time: string
  zone: string
}

type PublishChoiceProps = {
  /** The id of the editor's form, which it is sent with. */
  form: string
  /** The editor's own, which tells its fields from those of another one beside it. */
  locale: Locale
  /** Those that are not public. */
  languages: Locale[]
  choice: PublishingChoice
  onChoice: (change: Partial<PublishingChoice>) => void
  zones: string[]
  /** Messages on its fields, by their names. */
  errors: Record<string, string[]>
}

/** Which languages, and now or at a time. Without scripts all of it stands in the panel, and the button is only “Publish”. */
export function PublishChoice({
  form,
  locale,
  languages,
  choice,
  onChoice,
  zones,
  errors,
}: PublishChoiceProps) {
  const [t, around] = [useTranslations('admin.updates.choice'), useLocale()]
  const panel = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (panel.current && (errors.day ?? errors.time ?? errors.zone)) panel.current.open = true
  }, [errors])
  const note = ({ target: { name, value } }: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
    onChoice({ [name]: value })
  const control = (name: keyof PublishingChoice) => ({ form, name, id: `${locale}-${name}`, onChange: note })
  const field = (name: 'day' | 'time' | 'zone') => ({ ...control(name), errors: errors[name] })
  const ahead = useTranslations('admin.updates.schedule')
  const here = zones.includes(choice.zone) ? zones : [...zones, choice.zone]
  return (
    <details ref={panel} className="publish-choice">
      <summary>{t('summary')}</summary>
      <div className="grid grid-cols-2 gap-3 pt-2">
        <SelectField label={t('languages')} value={choice.languages} {...control('languages')}>
          {languages.map((each) => (
            <option key={each} value={each}>
              {languageName(each, around)}
            </option>
          ))}
          {languages.length > 1 && <option value="all">{t('all', { count: languages.length })}</option>}
        </SelectField>
        <SelectField label={t('when')} value={choice.when} {...control('when')}>
          <option value="now">{t('now')}</option>
          <option value="later">{t('later')}</option>
        </SelectField>
        <div className="publish-moment">
          <TextField label={ahead('day')} type="date" defaultValue={choice.day} {...field('day')} />
          <TextField label={ahead('time')} type="time" defaultValue={choice.time} {...field('time')} />
          <div className="max-sm:col-span-full">
            <SelectField label={ahead('zone')} value={choice.zone} {...field('zone')}>
              {here.map((name) => (
                <option key={name} value={name}>
                  {name.replaceAll('_', ' ')}
                </option>
              ))}
            </SelectField>
          </div>
          <Elsewhere choice={choice} />
        </div>
      </div>
    </details>
  )
}

// Two moments when clocks go back: the first one counts.
function Elsewhere({ choice }: Pick<PublishChoiceProps, 'choice'>) {
  const [t, locale, ownZone = 'UTC'] = [useTranslations('admin.updates.schedule'), useLocale(), useTimeZone()]
  const [moment, second] = instantsOf(choice, choice.zone)
  if (!moment) return null
  const zones = [...new Set([choice.zone, ownZone, 'UTC'])]
  const sentences = [
    zones.map((zone) => formatInZone(moment, zone, locale)).join(' = '),
    second && t('twice'),
    isFarOff(moment) && t('farOff'),
  ]
  return (
    <p key={moment.getTime()} className="meta col-span-full">
      {sentences.filter(Boolean).join('. ')}
    </p>
  )
}
