import type { TextUse } from '@/lib/references/uses'

export function ReferenceUses({ uses }: { uses: TextUse[] }) {
  if (uses.length === 0) return <span className="text-ink-2">Nowhere</span>
  return uses.map((use, index) => (
    <span key={addressOf(use)}>
      {index > 0 && '; '}
      {use === 'petition' ? (
        <a href={addressOf(use)}>The petition</a>
      ) : (
        <>
          {'deliveryId' in use && <span>Delivery to </span>}
          <a href={addressOf(use)}>{use.title}</a>
          {!use.published && <span> (not public)</span>}
        </>
      )}
    </span>
  ))
}

function addressOf(use: TextUse): string {
  if (use === 'petition') return '/admin/petition'
  return 'deliveryId' in use ? `/admin/deliveries/${use.deliveryId}` : `/admin/updates/${use.updateId}`
}
