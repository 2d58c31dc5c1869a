import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { UpdateTitle } from '@/components/admin/updates/update-title'
import type { PictureUse } from '@/lib/pictures/uses'

export function PictureUses({ uses }: { uses: PictureUse[] }) {
  const t = useTranslations('admin.pictures')
  if (uses.length === 0) return t('nowhere')
  return uses.map((use, index) => (
    <span key={addressOf(use)}>
      {index > 0 && '; '}
      <a href={addressOf(use)}>{nameOf(use)}</a>
      {typeof use !== 'string' && 'updateId' in use && (
        <>
          {use.isShared && <span> {t('whereShared')}</span>}
          {use.isDeleted && <span> {t('deletedDraft')}</span>}
        </>
      )}
    </span>
  ))

  function nameOf(use: PictureUse): ReactNode {
    if (typeof use === 'string') return t(use)
    return 'deliveryId' in use ? t('delivery', { to: use.title }) : <UpdateTitle titles={use.titles} />
  }
}

function addressOf(use: PictureUse): string {
  if (use === 'petition') return '/admin/petition'
  if (use === 'beside') return '/admin/petition/words'
  if ('deliveryId' in use) return `/admin/deliveries/${use.deliveryId}`
  return `/admin/updates/${use.updateId}${use.isShared ? '/share' : ''}`
}
