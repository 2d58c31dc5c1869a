'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { languageName } from '@/lib/i18n/language-names'
import type { Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type LiveNoteProps = {
  updateId: number
  /** The public address. */
  url: string
  /** Languages that are not public. */
  lacking: Locale[]
}

/** What to do once a text is public. */
export function LiveNote({ updateId, url, lacking }: LiveNoteProps) {
  const [t, around] = [useTranslations('admin.updates.live'), useLocale()]
  const [copied, setCopied] = useState(false)

  async function copy() {
    const done = navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    )
    setCopied(await done)
  }

  return (
    <p className="meta flex flex-wrap gap-x-4">
      <b>{t('label')}</b>
      <a href={url}>{t('view')}</a>
      <button type="button" className="btn-link" onClick={() => void copy()}>
        {t('copy')}
      </button>
      <a href={`/admin/updates/${updateId}/broadcast`}>{t('mail')}</a>
      {lacking.map((locale) => (
        <a key={locale} href={`/admin/updates/${updateId}?locale=${locale}`}>
          {t('lacking', { language: languageName(locale, around) })}
        </a>
      ))}
      <span role="status">{copied && <span>{t('copied')}</span>}</span>
    </p>
  )
}
