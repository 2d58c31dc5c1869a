import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import { UpdateState } from '@/components/admin/updates/update-state'
import { languageName } from '@/lib/i18n/language-names'
import { DEFAULT_LOCALE, isLocale, languageAttributes, LOCALES, type Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { ListedUpdate } from '@/lib/updates/admin-queries'

type UpdateTableProps = {
  updates: ListedUpdate[]
  total: number
  /** The update that is open next to the table. */
  selected?: number
}

export function UpdateTable({ updates, total, selected }: UpdateTableProps) {
  const t = useTranslations('admin.updates.table')
  return (
    <>
      <Table
        caption={t('caption')}
        columns={[
          t('title'),
          t('state'),
          t('languages'),
          { name: t('references'), number: true },
          { name: t('edited'), number: true, newestFirst: true },
        ]}
      >
        {updates.map((update) => (
          <Row key={update.id} update={update} selected={update.id === selected} />
        ))}
      </Table>
      <p className="meta pt-2">{t('shown', { shown: updates.length, total })}</p>
    </>
  )
}

function Row({ update, selected }: { update: ListedUpdate; selected: boolean }) {
  const [t, around] = [useTranslations('admin.updates.table'), useLocale()]
  const name = (locale: Locale) => languageName(locale, around)
  const locales = update.locales.filter(isLocale)
  const lacking = LOCALES.filter((locale) => !locales.includes(locale))
  const [first = DEFAULT_LOCALE] = locales
  return (
    <tr role="row" className={selected ? 'selected' : ''}>
      <th role="rowheader" scope="row">
        <a
          href={`/admin/updates/${update.id}?locale=${first}`}
          aria-current={selected ? 'true' : undefined}
          {...languageAttributes(first, around)}
        >
          {update.title}
        </a>
      </th>
      <td role="cell" className="long">
        <UpdateState words={update.words} />
      </td>
      <td role="cell">
        {locales.map(name).join(', ')}
        {lacking.length > 0 && (
          <b className="block font-semibold">{t('missing', { languages: lacking.map(name).join(', ') })}</b>
        )}
      </td>
      <td role="cell" className="number">
        {update.references}
        <span className="unit"> {t('referenceUnit', { count: update.references })}</span>
      </td>
      <td role="cell" className="number">
        <Timestamp at={update.editedAt} />
      </td>
    </tr>
  )
}
