import { EndLink } from '@/components/admin/deliveries/end-link'
import { Timestamp } from '@/components/admin/format/timestamp'
import type { FormAction } from '@/editor/form-state'
import type { ListedLink } from '@/lib/deliveries/admin-queries'

const SHOWN = 5

export function LinkList({ links, end }: { links: ListedLink[]; end: FormAction }) {
  if (links.length === 0) return <p className="meta">No link was made yet.</p>
  return (
    <ul className="border-b border-hair">
      {links.map((link) => (
        <li key={link.id} className="grid gap-1 border-t border-hair py-3">
          <p className="wrap-anywhere">
            <b className="font-semibold">
              <bdi>{link.label}</bdi>
            </b>
            <span> {stateOf(link)}</span>
          </p>
          <p className="meta">
            Made <Timestamp at={link.createdAt} time />,{' '}
            {link.endedAt ? (
              <span>
                ended <Timestamp at={link.endedAt} time />
              </span>
            ) : (
              <span>
                works until <Timestamp at={link.expiresAt} time />
              </span>
            )}
          </p>
          {link.openings.length + link.downloads.length === 0 && (
            <p className="meta">Nobody opened it yet.</p>
          )}
          <Uses what="Opened" moments={link.openings} />
          <Uses what="Downloaded from" moments={link.downloads} />
          {link.isOpen && <EndLink action={end} id={link.id} />}
        </li>
      ))}
    </ul>
  )
}

function Uses({ what, moments }: { what: string; moments: Date[] }) {
  if (moments.length === 0) return null
  return (
    <p className="meta">
      {what} {moments.length === 1 ? 'once' : `${moments.length} times`}:{' '}
      {moments.slice(0, SHOWN).map((at, index) => (
        <span key={at.toISOString()}>
          {index > 0 && '; '}
          <Timestamp at={at} time />
        </span>
      ))}
      {moments.length > SHOWN && <span>; see the audit for earlier ones</span>}
    </p>
  )
}

function stateOf({ isOpen, endedAt }: ListedLink): string {
  if (isOpen) return 'works'
  return endedAt ? 'was ended' : 'has expired'
}
