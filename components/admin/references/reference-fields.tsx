import { useTranslations } from 'next-intl'
import type { FieldOf } from '@/components/admin/form/use-action-form'
import { TextField } from '@/components/ui/field'
import { MAX_LANGUAGE_TAG } from '@/lib/i18n/language-tags'

type ReferenceFieldsProps = {
  field: FieldOf
  /** Precedes every name, where another form on the page has the same ones. */
  prefix?: string
  /** A cited key cannot change. */
  keyFixed?: boolean
}

export function ReferenceFields({ field, prefix = '', keyFixed = false }: ReferenceFieldsProps) {
  const t = useTranslations('admin.references.form')
  const of = (name: string) => field(`${prefix}${name}`)
  return (
    <>
      <TextField label={t('title')} {...of('title')} />
      <TextField label={t('authors')} hint={t('authorsHint')} {...of('authors')} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={t('publisher')} hint={t('publisherHint')} {...of('publisher')} />
        <TextField label={t('date')} hint={t('dateHint')} {...of('date')} />
      </div>
      <TextField label={t('url')} type="url" {...of('url')} />
      <TextField label={t('archivedUrl')} type="url" {...of('archivedUrl')} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t('key')}
          hint={t(keyFixed ? 'keyFixed' : 'keyHint')}
          readOnly={keyFixed}
          spellCheck={false}
          autoCapitalize="none"
          {...of('key')}
        />
        <TextField
          label={t('language')}
          hint={t('languageHint')}
          maxLength={MAX_LANGUAGE_TAG}
          {...of('language')}
        />
      </div>
      <TextField label={t('checkedOn')} hint="2026-11-24" {...of('checkedOn')} />
    </>
  )
}
