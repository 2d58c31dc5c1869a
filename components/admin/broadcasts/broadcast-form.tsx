'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { ImplicitSubmit } from '@/components/admin/form/implicit-submit'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { TextArea, TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { MOST_TEST_ADDRESSES } from '@/lib/broadcasts/rules'
import { languageName } from '@/lib/i18n/language-names'
import type { Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type BroadcastFormProps = {
  action: FormAction
  updateId: number
  locales: Locale[]
  values: Record<string, string>
  /** The admin's own address, which tests go to unless others are written. */
  email: string
  /** Whether the settings that mailing needs are complete. */
  ready: boolean
}

/** The mail's fields by language, tests, and the step to the count. */
export function BroadcastForm({ action, updateId, locales, values, email, ready }: BroadcastFormProps) {
  const [admins, t] = [useLocale(), useTranslations('admin.broadcasts.compose')]
  return (
    <ActionForm action={action} values={{ testTo: email, ...values }} label={t('form')}>
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="updateId" value={updateId} />
          <ImplicitSubmit name="intent" value="save" disabled={pending} />
          {locales.map((locale) => {
            const language = languageName(locale, admins)
            return (
              <fieldset key={locale} className="grid min-w-0 content-start gap-3 pb-3">
                <legend className="mb-2 font-semibold first-letter:uppercase">{language}</legend>
                <TextField
                  label={t('subject', { language })}
                  lang={locale}
                  autoComplete="off"
                  {...field(`${locale}-subject`)}
                />
                <TextField
                  label={t('previewLine', { language })}
                  hint={t('previewHint')}
                  lang={locale}
                  autoComplete="off"
                  {...field(`${locale}-preview`)}
                />
                <TextField
                  label={t('greeting', { language })}
                  hint={t('greetingHint')}
                  lang={locale}
                  autoComplete="off"
                  {...field(`${locale}-greeting`)}
                />
                <TextArea
                  label={t('intro', { language })}
                  hint={t('introHint')}
                  rows={4}
                  lang={locale}
                  {...field(`${locale}-intro`)}
                />
                <p>
                  <Button quiet name="intent" value={`test-${locale}`} disabled={pending}>
                    {t('test', { language })}
                  </Button>
                </p>
              </fieldset>
            )
          })}
          <Choice
            name="pictures"
            defaultChecked={field('pictures').defaultValue === 'on'}
            errors={field('pictures').errors}
            hint={t('picturesHint')}
          >
            {t('pictures')}
          </Choice>
          <TextArea
            label={t('testTo')}
            hint={t('testHint', { most: MOST_TEST_ADDRESSES })}
            rows={2}
            autoComplete="off"
            spellCheck={false}
            {...field('testTo')}
          />
          <p className="flex flex-wrap gap-3 pt-2">
            <Button name="intent" value="count" disabled={pending || !ready}>
              {t('count')}
            </Button>
            <Button quiet name="intent" value="save" disabled={pending}>
              {t('save')}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
