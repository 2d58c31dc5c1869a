'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { stayPresent } from '@/editor/presence'
import type { Locale } from '@/lib/i18n/locales'
import type { OtherEditor } from '@/lib/updates/presence'

type AlsoHereProps = {
  updateId: number
  locale: Locale
  editor: string
  /** Who was there when the page was made. */
  others: OtherEditor[]
}

/** The other admins who have the same words open. */
export function AlsoHere({ updateId, locale, editor, others: opened }: AlsoHereProps) {
  const t = useTranslations('admin.editor.alsoHere')
  const [others, setOthers] = useState(opened)
  useEffect(
    () => stayPresent(`/admin/updates/${updateId}/presence`, { locale, editor }, setOthers),
    [updateId, locale, editor],
  )
  return (
    <div role="status">
      {others.map(({ email, minutes }) => (
        <p key={`${email}-${minutes}`} className="meta">
          {minutes === null ? t('unwritten', { by: email }) : t('wrote', { by: email, ...ago(minutes) })}
        </p>
      ))}
    </div>
  )
}

function ago(minutes: number) {
  if (minutes < 60) return { unit: 'minutes', count: minutes }
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) }
}
