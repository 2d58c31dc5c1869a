'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { HiddenFields } from '@/components/admin/form/hidden-fields'
import { SideBySide } from '@/components/admin/form/side-by-side'
import { useOptionalLabel } from '@/components/admin/form/use-field-label'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import type { Ask } from '@/lib/asks/rules'
import { languageName } from '@/lib/i18n/language-names'
import { LOCALES } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type AskRuleFormProps = {
  action: FormAction
  ask: Ask
  /** Of the rule that is edited, by the action's field names. */
  hidden: Record<string, string | number>
  values: Record<string, string>
  languages: readonly string[]
  /** The rule that ends the steps for everybody. */
  isLast?: boolean
  /** The button that saves it. */
  save: string
}

export function AskRuleForm({ action, ask, hidden, values, languages, isLast, save }: AskRuleFormProps) {
  const [t, optional] = [useTranslations('admin.petition.asks'), useOptionalLabel()]
  return (
    <ActionForm action={action} values={values} label={t('one', { ask: t(`ask.${ask}`) })}>
      {(field, state, pending) => (
        <>
          <HiddenFields values={hidden} />
          {isLast ? (
            <p>{t('forAll')}</p>
          ) : (
            <div className="grid max-w-form gap-3">
              <Languages chosen={chosenIn(state.values) ?? languages} />
              <TextField
                label={optional('countries')}
                hint={t('countriesHint')}
                autoComplete="off"
                {...field('countries')}
              />
              {ask === 'next' && <p className="meta">{t('nextNote')}</p>}
            </div>
          )}
          <h2 className="pt-4">{t('words')}</h2>
          <p className="meta">{t('wordsLead')}</p>
          <SideBySide
            fields={(lang) => (
              <>
                <TextField label={optional('heading')} lang={lang} {...field(`${lang}-heading`)} />
                <TextField
                  label={optional('sentence')}
                  hint={ask === 'share' ? t('shareSentenceHint') : undefined}
                  lang={lang}
                  {...field(`${lang}-sentence`)}
                />
                {ask !== 'next' && (
                  <TextField
                    label={optional('button')}
                    hint={ask === 'share' ? t('shareButtonHint') : undefined}
                    lang={lang}
                    {...field(`${lang}-button`)}
                  />
                )}
              </>
            )}
          />
          <p className="pt-2">
            <Button disabled={pending}>{save}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}

/** What was chosen in a form that came back; null before it was sent. */
function chosenIn(values: Record<string, string>): string[] | null {
  if (Object.keys(values).length === 0) return null
  return LOCALES.filter((language) => values[`language-${language}`] === 'yes')
}

function Languages({ chosen }: { chosen: readonly string[] }) {
  const [t, locale] = [useTranslations('admin.petition.asks'), useLocale()]
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{t('languages')}</legend>
      {LOCALES.map((language) => (
        <Choice
          key={language}
          name={`language-${language}`}
          value="yes"
          defaultChecked={chosen.length === 0 || chosen.includes(language)}
        >
          <span className="inline-block first-letter:uppercase">{languageName(language, locale)}</span>
        </Choice>
      ))}
    </fieldset>
  )
}
