import { Fragment } from 'react'
import { useFieldLabel } from '@/components/admin/form/use-field-label'
import { Timestamp } from '@/components/admin/format/timestamp'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import type { ListedSignature } from '@/lib/signatures/admin-queries'
import { placeOf } from '@/lib/signatures/place'
import { STAFF_TEXTS } from '@/lib/signatures/rules'

export function SignatureFacts({ signature }: { signature: ListedSignature }) {
  const fieldLabel = useFieldLabel()
  const {
    state,
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
      <dd>{placeOf(signature, STAFF_LOCALE)}</dd>
      <dt>Name</dt>
      <dd>{showName ? 'Shown in public' : 'Private'}</dd>
      {STAFF_TEXTS.map((detail) => (
        <Fragment key={detail}>
          <dt>{fieldLabel(detail)}</dt>
          <dd className="wrap-anywhere">
            <bdi>{signature[detail] ?? 'None'}</bdi>
          </dd>
        </Fragment>
      ))}
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
