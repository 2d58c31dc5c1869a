'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { HiddenFields } from '@/components/admin/form/hidden-fields'
import { SideBySide } from '@/components/admin/form/side-by-side'
import type { SharedCard } from '@/components/admin/share-texts/share-preview'
import { ShareTextField } from '@/components/admin/share-texts/share-text-field'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import { languageName } from '@/lib/i18n/language-names'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import { fieldsOf, PLACES, type WordedChannel } from '@/lib/share-texts/rules'

type ShareTextsFormProps = {
  action: FormAction
  channel: WordedChannel
  title: string
  values: Record<string, string>
  links: Record<Locale, string>
  cards: Record<Locale, SharedCard>
}

export function ShareTextsForm({ action, channel, title, values, links, cards }: ShareTextsFormProps) {
  const [p, t] = [useTranslations('admin.petition'), useTranslations('admin.petition.share')]
  const [form, fields] = [useTranslations('admin.form'), useFieldNames()]
  return (
    <ActionForm action={action} values={values} label={title} words={{ mistakes: form('notSaved'), fields }}>
      {(field, _state, pending) => (
        <>
          <HiddenFields values={{ channel }} />
          <SideBySide
            fields={(locale) =>
              PLACES.map((place) => (
                <ShareTextField
                  key={place}
                  {...{ channel, locale, place, field }}
                  link={links[locale]}
                  card={cards[locale]}
                />
              ))
            }
          />
          <p className="meta">{t('changed')}</p>
          <p className="pt-2">
            <Button disabled={pending}>{p('saveLive')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}

function useFieldNames(): Record<string, string> {
  const [t, around] = [useTranslations('admin.petition.share'), useLocale()]
  const named = LOCALES.flatMap((locale) =>
    PLACES.flatMap((number) => {
      const { text, subject } = fieldsOf(locale, number)
      const language = languageName(locale, around)
      return [
        [text, `${t('text', { number })} (${language})`],
        [subject, `${t('subject', { number })} (${language})`],
      ]
    }),
  )
  return Object.fromEntries(named)
}
