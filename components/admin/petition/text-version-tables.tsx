import { useTranslations } from 'next-intl'
import { roughNumber } from '@/components/admin/format/rough-number'
import { Timestamp } from '@/components/admin/format/timestamp'
import { WhenCell, WhoCell } from '@/components/admin/table/cells'
import { Table } from '@/components/admin/table/table'
import { languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { ListedTextCopy, ListedTextVersion } from '@/lib/petition/version-queries'

/** Every version that was ever public. */
export function TextVersionTable({ versions }: { versions: ListedTextVersion[] }) {
  const [t, locale] = [useTranslations('admin.petition'), useLocale()]
  return (
    <Table
      caption={t('versions.caption')}
      columns={[
        t('versions.version'),
        t('versions.headline'),
        t('versions.who'),
        { name: t('versions.confirmed'), number: true },
        { name: t('versions.since'), number: true, newestFirst: true },
      ]}
    >
      {versions.map(({ version, name, words, by, signed, at }, index) => (
        <tr key={version} role="row">
          <th role="rowheader" scope="row">
            <a href={`/admin/petition/versions/${version}`}>{t('versions.named', { version: name })}</a>
            {index === 0 && <span className="meta block">{t('versions.current')}</span>}
          </th>
          <td role="cell" className="long" {...(words && languageAttributes(words.locale, locale))}>
            {words?.title}
          </td>
          <WhoCell by={by} />
          <td role="cell" className="number">
            {roughNumber(signed)}
            <span className="unit"> {t('versions.confirmedUnit')}</span>
          </td>
          <WhenCell at={at} />
        </tr>
      ))}
    </Table>
  )
}

export function TextCopyTable({ copies }: { copies: ListedTextCopy[] }) {
  const t = useTranslations('admin.petition')
  return (
    <Table
      caption={t('versions.copiesCaption')}
      columns={[t('versions.discardedOn'), t('versions.begunFrom'), { name: t('versions.who') }]}
    >
      {copies.map(({ id, at, from, by }) => (
        <tr key={id} role="row">
          <th role="rowheader" scope="row">
            <a href={`/admin/petition/copies/${id}`}>
              <Timestamp at={at} time />
            </a>
          </th>
          <td role="cell">{from ? t('versions.named', { version: from }) : t('versions.noVersion')}</td>
          <WhoCell by={by} />
        </tr>
      ))}
    </Table>
  )
}
