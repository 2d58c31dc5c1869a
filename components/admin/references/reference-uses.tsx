import type { TextUse } from '@/lib/references/uses'

export function ReferenceUses({ uses }: { uses: TextUse[] }) {
  if (uses.length === 0) return <span className="text-ink-2">Nowhere</span>
  return uses.map((use, index) => (
    <span key={use?.updateId ?? 'petition'}>
      {index > 0 && '; '}
      {use ? (
        <>
          <a href={`/admin/updates/${use.updateId}`}>{use.title}</a>
          {!use.published && <span> (not public)</span>}
        </>
      ) : (
        <a href="/admin/petition">The petition</a>
      )}
    </span>
  ))
}
