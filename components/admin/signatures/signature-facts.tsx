import { Timestamp } from '@/components/admin/format/timestamp'
import { countryName } from '@/lib/countries/rules'
import type { ListedSignature } from '@/lib/signatures/admin-queries'
import { isolateDirection } from '@/lib/text/rules'

export function SignatureFacts({ signature }: { signature: ListedSignature }) {
  const {
    state,
    country,
    region,
    comment,
    showName,
    createdAt,
    confirmedAt,
    withdrawnAt,
    removedAt,
    removedReason,
    flags,
    heldAt,
    bouncedAt,
    bounceCode,
  } = signature
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-4 [&>*]:border-t [&>*]:border-hair [&>*]:py-2 [&>dt]:text-ink-2">
      <dt>State</dt>
      <dd>{heldAt && state === 'pending' ? 'held: no mail was sent' : state}</dd>
      <dt>Place</dt>
      <dd>{[region && isolateDirection(region), countryName(country, 'en')].filter(Boolean).join(', ')}</dd>
      <dt>Name</dt>
      <dd>{showName ? 'Shown in public' : 'Private'}</dd>
      <dt>Comment</dt>
      <dd className="wrap-anywhere">
        <bdi>{comment ?? 'None'}</bdi>
      </dd>
      <dt>Signed</dt>
      <dd>
        <Timestamp at={createdAt} time />
      </dd>
      {flags.length > 0 && (
        <>
          <dt>Looked odd</dt>
          <dd>{flags.join(', ')}</dd>
        </>
      )}
      {bouncedAt && (
        <>
          <dt>Mail</dt>
          <dd>
            The address takes none: {bounceCode}, <Timestamp at={bouncedAt} time />
          </dd>
        </>
      )}
      <When name="Confirmed" at={confirmedAt} />
      <When name="Withdrawn" at={withdrawnAt} />
      <When name="Removed" at={removedAt} />
      {removedReason && (
        <>
          <dt>Reason</dt>
          <dd className="wrap-anywhere">{removedReason}</dd>
        </>
      )}
    </dl>
  )
}

function When({ name, at }: { name: string; at: Date | null }) {
  if (!at) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Timestamp at={at} time />
      </dd>
    </>
  )
}
