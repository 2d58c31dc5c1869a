import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { EXPORT_FORMATS } from '@/lib/references/rules'

const NAMES = { json: 'CSL-JSON', bib: 'BibTeX', ris: 'RIS' }

/** `at` is the address without its extension. */
export function ExportLinks({ at }: { at: string }) {
  const t = useTranslations('references')
  return (
    <p className="meta no-print flex flex-wrap gap-x-4">
      <span className="py-0.5">{t('files')}</span>
      {EXPORT_FORMATS.map((format) => (
        <Fragment key={format}>
          {' '}
          <a href={`${at}.${format}`}>{NAMES[format]}</a>
        </Fragment>
      ))}
    </p>
  )
}
