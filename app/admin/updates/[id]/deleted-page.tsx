import { useTranslations } from 'next-intl'
import { bringBackAction } from '@/app/admin/updates/actions'
import { ButtonForm } from '@/components/admin/form/button-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Fact, Facts } from '@/components/admin/layout/facts'
import { PageHead } from '@/components/admin/layout/page-head'
import { UpdateTitle } from '@/components/admin/updates/update-title'
import type { DeletedUpdate } from '@/lib/updates/admin-queries'

/** What is left to do with a deleted draft. */
export function DeletedPage({ update }: { update: DeletedUpdate }) {
  const t = useTranslations('admin.updates')
  const { id, titles, deletedAt, clearedAt, by } = update
  return (
    <>
      <PageHead
        title={t('deleted.title')}
        beside={<a href="/admin/updates?state=deleted">{t('filters.deleted')}</a>}
        lead={t('deleted.lead')}
      />
      <Facts>
        <Fact name={t('deleted.name')}>
          <UpdateTitle titles={titles} />
        </Fact>
        <Fact name={t('deleted.on')}>
          <Timestamp at={deletedAt} time />
        </Fact>
        {by && <Fact name={t('deleted.by')}>{by}</Fact>}
        <Fact name={t('deleted.until')}>
          <Timestamp at={clearedAt} />
        </Fact>
      </Facts>
      <div className="pt-4">
        <ButtonForm action={bringBackAction} ids={{ id }} label={t('deleted.bringBack')} />
      </div>
    </>
  )
}
