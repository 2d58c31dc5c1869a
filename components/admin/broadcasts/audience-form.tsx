'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { FieldError } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import type { AudienceOptions, PlaceOption } from '@/lib/broadcasts/audience-options'
import { isEverybody, type Audience } from '@/lib/broadcasts/audience-schema'
import { formatNumber } from '@/lib/i18n/dates'
import { languageName } from '@/lib/i18n/language-names'
import { LOCALES } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type AudienceFormProps = {
  action: FormAction
  id: number
  updateId: number
  chosen: Audience
  options: AudienceOptions
}

/** Narrows whom a mailing is for, each language and place with its count. */
export function AudienceForm({ action, id, updateId, chosen, options }: AudienceFormProps) {
  const [locale, t] = [useLocale(), useTranslations('admin.broadcasts.audience')]
  const { languages, places, had } = options
  return (
    <ActionForm action={action} label={t('title')} className="pt-3">
      {(_field, state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="updateId" value={updateId} />
          <p>{t('lead')}</p>
          <p className="meta">{t('had', { n: had, count: formatNumber(had, locale) })}</p>
          <fieldset id="languages" className="min-w-0" tabIndex={-1}>
            <legend className="font-semibold">{t('languages')}</legend>
            <FieldError name="languages" errors={state.errors.languages} />
            {LOCALES.map((language) => (
              <Choice
                key={language}
                name={`language-${language}`}
                value="yes"
                defaultChecked={chosen.languages.length === 0 || chosen.languages.includes(language)}
              >
                <span className="inline-block first-letter:uppercase">
                  {t('option', {
                    name: languageName(language, locale),
                    count: formatNumber(languages[language], locale),
                  })}
                </span>
              </Choice>
            ))}
          </fieldset>
          <fieldset className="min-w-0">
            <legend className="font-semibold">{t('countries')}</legend>
            {places.length === 0 && <p className="meta">{t('noPlaces')}</p>}
            {places.map((country) => (
              <Country key={country.code} country={country} chosen={chosen.places} />
            ))}
          </fieldset>
          <p className="flex flex-wrap gap-3 pt-2">
            <Button quiet name="intent" value="these" disabled={pending}>
              {t('apply')}
            </Button>
            {!isEverybody(chosen) && (
              <Button quiet name="intent" value="all" disabled={pending}>
                {t('all')}
              </Button>
            )}
          </p>
        </>
      )}
    </ActionForm>
  )
}

type CountryProps = { country: PlaceOption; chosen: string[] }

function Country({ country, chosen }: CountryProps) {
  const t = useTranslations('admin.broadcasts.audience')
  const { code, name, regions } = country
  return (
    <>
      <Place place={country} chosen={chosen} />
      {regions.length > 0 && (
        <details className="ps-9" open={chosen.some((place) => place.startsWith(`${code}-`))}>
          <summary>{t('regionsOf', { country: name })}</summary>
          {regions.map((region) => (
            <Place key={region.code} place={region} chosen={chosen} />
          ))}
        </details>
      )}
    </>
  )
}

function Place({ place: { code, name, count }, chosen }: { place: PlaceOption; chosen: string[] }) {
  const [locale, t] = [useLocale(), useTranslations('admin.broadcasts.audience')]
  return (
    <Choice name={`place-${code}`} value="yes" defaultChecked={chosen.includes(code)}>
      <span className="inline-block first-letter:uppercase">
        {t('option', { name, count: formatNumber(count, locale) })}
      </span>
    </Choice>
  )
}
