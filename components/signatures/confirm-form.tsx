import { useTranslations } from 'next-intl'
import { PlaceFields } from '@/components/signatures/place-fields'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/field'
import { countryOptions } from '@/lib/countries/rules'
import type { Locale } from '@/lib/i18n/locales'
import type { PendingView } from '@/lib/signatures/confirm-view'
import { TEXT_DETAILS } from '@/lib/signatures/rules'
import type { FieldErrors } from '@/lib/signatures/schema'

type ConfirmFormProps = {
  locale: Locale
  view: PendingView
  /** What was posted and refused; else the stored values are shown. */
  values?: Record<string, string>
  /** Messages by field. */
  errors?: FieldErrors
}

export function ConfirmForm({ locale, view, values, errors = {} }: ConfirmFormProps) {
  const t = useTranslations('sign')
  const e = useTranslations('errors')
  const confirm = useTranslations('confirm')
  const stored = view.values
  const shown: Record<string, string | undefined> = values ?? {
    ...stored,
    showName: tick(view.shape.showName),
    wantsUpdates: tick(view.shape.wantsUpdates),
  }
  const wrong = Object.keys(errors).length
  const countries = countryOptions(locale, shown.country)
  const field = (name: string) => ({ name, errors: errors[name], errorWord: e('word') })
  return (
    <div className="grid max-w-form gap-6">
      {wrong > 0 && <ErrorSummary title={e('summary', { count: wrong })} errors={errors} />}
      <form
        action="/api/confirm"
        method="post"
        noValidate
        aria-label={confirm('submit')}
        className="grid gap-4 border-t-2 border-ink pt-4"
      >
        <input type="hidden" name="token" value={stored.token} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="seen" value={stored.seen} />
        {!values && <WhatCounts view={view} />}
        <details open={Boolean(values)}>
          <summary>{confirm('change')}</summary>
          <div className="grid gap-4 pt-4">
            <TextField
              {...field('name')}
              label={t('name')}
              autoComplete="name"
              required
              defaultValue={shown.name}
            />
            <PlaceFields locale={locale} countries={countries} values={shown} field={field} />
            <fieldset className="grid gap-1">
              <legend className="sr-only">{t('choices')}</legend>
              <Choice {...field('showName')} defaultChecked={shown.showName === 'on'}>
                {t('showName')}
              </Choice>
              <Choice {...field('wantsUpdates')} defaultChecked={shown.wantsUpdates === 'on'}>
                {t('wantsUpdates')}
              </Choice>
            </fieldset>
            <Button wide quiet={!values}>
              {confirm('submitChanged')}
            </Button>
          </div>
        </details>
      </form>
    </div>
  )
}

function WhatCounts({ view: { shape, values } }: Pick<ConfirmFormProps, 'view'>) {
  const t = useTranslations('confirm')
  return (
    <>
      <p className="break-words">
        <bdi className="font-semibold">{values.name}</bdi>, <bdi>{values.place}</bdi> ·{' '}
        {t(shape.showName ? 'nameShown' : 'nameHidden')} · {t(shape.wantsUpdates ? 'newsByMail' : 'noNews')}
      </p>
      <Button wide>{t('submit')}</Button>
      {TEXT_DETAILS.filter((detail) => values[detail]).map((detail) => (
        <p key={detail} className="meta break-words whitespace-pre-line">
          {t(detail)} <bdi>{values[detail]}</bdi>
        </p>
      ))}
    </>
  )
}

function tick(chosen: boolean): string | undefined {
  return chosen ? 'on' : undefined
}
