'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FieldOf } from '@/components/admin/form/use-action-form'
import { SharePreview, type SharedCard } from '@/components/admin/share-texts/share-preview'
import { TextArea, TextField } from '@/components/ui/field'
import type { Locale } from '@/lib/i18n/locales'
import { fieldsOf, roomFor, sizeIn, type WordedChannel } from '@/lib/share-texts/rules'

type ShareTextFieldProps = {
  channel: WordedChannel
  locale: Locale
  place: number
  field: FieldOf
  /** The longest link that stands beside it. */
  link: string
  card: SharedCard
}

/** One text, with how much room it takes and how it will look, as it is typed. */
export function ShareTextField({ channel, locale, place, field, link, card }: ShareTextFieldProps) {
  const t = useTranslations('admin.petition.share')
  const names = fieldsOf(locale, place)
  const [typed, setTyped] = useState(field(names.text).defaultValue)
  const [subject, setSubject] = useState(field(names.subject).defaultValue)
  const text = typed.trim()
  const [size, room] = [sizeIn(channel, text), roomFor(channel, link)]
  return (
    <div className="grid gap-2">
      {channel === 'email' && (
        <TextField
          label={t('subject', { number: place })}
          lang={locale}
          {...field(names.subject)}
          onInput={(event) => setSubject(event.currentTarget.value)}
        />
      )}
      <TextArea
        label={t('text', { number: place })}
        rows={4}
        lang={locale}
        {...field(names.text)}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p className={size > room ? 'font-semibold text-accent' : 'meta'} data-size={names.text}>
        <span>{t(size > room ? 'over' : 'size', { size, room })}</span>
      </p>
      {text !== '' && <SharePreview label={t('preview')} {...{ channel, locale, text, subject, card }} />}
    </div>
  )
}
