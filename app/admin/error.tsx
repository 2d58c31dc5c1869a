'use client'

import { unstable_isUnrecognizedActionError } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { keepTyped } from '@/editor/typed/kept'

type AdminErrorProps = { error: Error; reset: () => void }

/** Shows what was typed on the failed page, to be copied; a retry puts it back into its fields. */
export default function AdminError({ error, reset }: AdminErrorProps) {
  const t = useTranslations('admin.layout.error')
  const [typed] = useState(keepTyped)
  const renewed = unstable_isUnrecognizedActionError(error)
  return (
    <main className="admin grid content-start justify-items-start gap-4 px-4 py-6 lg:px-8">
      <h1>{renewed ? t('renewedTitle') : t('title')}</h1>
      <p>{renewed ? t('renewedText') : t('text')}</p>
      <button type="button" className="btn" onClick={renewed ? () => location.reload() : reset}>
        {renewed ? t('load') : t('again')}
      </button>
      {typed.length > 0 && (
        <section aria-labelledby="typed" className="grid w-full max-w-column gap-3">
          <h2 id="typed">{t('typed')}</h2>
          <p>{t('typedHow')}</p>
          {typed.flatMap(({ form, fields }) =>
            fields
              .filter(({ words }) => words !== '')
              .map(({ name, label, words }) => (
                <label key={`${form} ${name}`} className="grid gap-1">
                  <span className="font-semibold">{label}</span>
                  <textarea className="control" readOnly rows={words.length > 200 ? 8 : 1} value={words} />
                </label>
              )),
          )}
        </section>
      )}
      <p>
        <a href="/admin">{t('overview')}</a>
      </p>
    </main>
  )
}
