import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { UpdateTitle } from '@/components/admin/updates/update-title'
import type { TextUse } from '@/lib/references/uses'

export function ReferenceUses({ uses }: { uses: TextUse[] }) {
  const t = useTranslations('admin.references.uses')
  if (uses.length === 0) return <span className="text-ink-2">{t('nowhere')}</span>
  return uses.map((use, index) => (
    <span key={addressOf(use)}>
      {index > 0 && '; '}
      <Use use={use} />
    </span>
  ))
}

function Use({ use }: { use: TextUse }) {
  const t = useTranslations('admin.references.uses')
  const a = (words: ReactNode) => <a href={addressOf(use)}>{words}</a>
  if (use === 'petition') return a(t('petition'))
  return (
    <>
      {'deliveryId' in use
        ? t.rich('delivery', { to: use.title, a })
        : a(<UpdateTitle titles={use.titles} />)}
      {!use.published && <span> {t('isDeleted' in use && use.isDeleted ? 'deleted' : 'notPublic')}</span>}
    </>
  )
}

function addressOf(use: TextUse): string {
  if (use === 'petition') return '/admin/petition'
  return 'deliveryId' in use ? `/admin/deliveries/${use.deliveryId}` : `/admin/updates/${use.updateId}`
}
