import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/admin/form/button-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import { DeleteDraftForm } from '@/components/admin/updates/delete-draft-form'
import { Excerpt } from '@/components/admin/updates/excerpt'
import { useGapWords } from '@/components/admin/updates/gap-words'
import { UpdateState } from '@/components/admin/updates/update-state'
import { UpdateTitle } from '@/components/admin/updates/update-title'
import type { FormAction } from '@/editor/form-state'
import { languageName } from '@/lib/i18n/language-names'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'
import { titleIn } from '@/lib/i18n/title-in'
import { useLocale } from '@/lib/i18n/use-locale'
import type { ListedUpdate, UpdateFilter } from '@/lib/updates/list-queries'

export type UpdateActions = Record<'duplicate' | 'delete' | 'bringBack', FormAction>

type UpdateTableProps = {
  updates: ListedUpdate[]
  /** How many the filter finds in all. */
  found: number
  filter: UpdateFilter
  actions: UpdateActions
}

export function UpdateTable({ updates, found, filter, actions }: UpdateTableProps) {
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
          t('actions'),
        ]}
        empty={<Nothing filter={filter} />}
      >
        {updates.map((update) => (
          <Row key={update.id} update={update} actions={actions} />
        ))}
      </Table>
      {found > 0 && <p className="meta pt-2">{t('shown', { shown: updates.length, total: found })}</p>}
    </>
  )
}

function Nothing({ filter: { search, state, locale } }: { filter: UpdateFilter }) {
  const t = useTranslations('admin.updates.table')
  if (!search && !state && !locale) return t('none')
  const all = (words: React.ReactNode) => <a href="/admin/updates">{words}</a>
  return (
    <span role="status">{search ? t.rich('nothingHolds', { search, all }) : t.rich('nothing', { all })}</span>
  )
}

function Row({ update, actions }: { update: ListedUpdate; actions: UpdateActions }) {
  const [t, around] = [useTranslations('admin.updates.table'), useLocale()]
  const gapWords = useGapWords()
  const { id, titles, gaps } = update
  const begun = LOCALES.filter((locale) => gaps[locale].begun)
  const opened = titleIn(titles, around)?.locale ?? DEFAULT_LOCALE
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={`/admin/updates/${id}?locale=${opened}`}>
          <UpdateTitle titles={titles} />
        </a>
        {update.excerpt && <Excerpt {...update.excerpt} />}
      </th>
      <td role="cell" className="long">
        <UpdateState update={update} />
      </td>
      <td role="cell" className="long">
        {begun.map((locale) => languageName(locale, around)).join(', ')}
        {gapWords(gaps).map((words) => (
          <b key={words} className="block font-semibold">
            {words}
          </b>
        ))}
      </td>
      <td role="cell" className="number">
        {update.references}
        <span className="unit"> {t('referenceUnit', { count: update.references })}</span>
      </td>
      <td role="cell" className="number">
        <Timestamp at={update.editedAt} />
      </td>
      <td role="cell">
        <Actions update={update} actions={actions} />
      </td>
    </tr>
  )
}

function Actions({ update, actions }: { update: ListedUpdate; actions: UpdateActions }) {
  const t = useTranslations('admin.updates')
  const { id, deletedAt, isDeletable, titles } = update
  const of = <UpdateTitle titles={titles} />
  if (deletedAt)
    return (
      <ButtonForm
        action={actions.bringBack}
        ids={{ id }}
        label={t('deleted.bringBack')}
        look="link"
        of={of}
      />
    )
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1">
      <ButtonForm action={actions.duplicate} ids={{ id }} label={t('duplicate.ask')} look="link" of={of} />
      {isDeletable && <DeleteDraftForm action={actions.delete} id={id} of={of} />}
    </div>
  )
}
