'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { OneTimeLink } from '@/components/admin/form/one-time-link'
import { PasswordAgain } from '@/components/admin/form/password-again'
import { MailChoice } from '@/components/admin/team/mail-choice'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { LinkResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import { passwordField } from '@/lib/admins/rules'
import { languageName } from '@/lib/i18n/language-names'
import { LOCALES } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

export function InviteForm({ action }: { action: FormAction<LinkResult> }) {
  const [t, locale] = [useTranslations('admin.team'), useLocale()]
  return (
    <ActionForm
      action={action}
      values={{ role: 'editor', locale }}
      label={t('invite.title')}
      shows={OneTimeLink}
    >
      {(field, { values }, pending) => (
        <>
          <TextField label={t('email')} type="email" autoComplete="off" {...field('email')} />
          <SelectField label={t('role')} hint={t('invite.roleHint')} {...field('role')}>
            <option value="editor">{t('invite.editor')}</option>
            <option value="owner">{t('invite.owner')}</option>
          </SelectField>
          <SelectField label={t('invite.language')} hint={t('invite.languageHint')} {...field('locale')}>
            {LOCALES.map((each) => (
              <option key={each} value={each}>
                {languageName(each, locale)}
              </option>
            ))}
          </SelectField>
          <MailChoice name="mails" isTicked={!values.email || values.mails === 'on'} />
          <PasswordAgain {...field(passwordField('invite'))} />
          <p className="pt-2">
            <Button disabled={pending}>{t('invite.button')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
