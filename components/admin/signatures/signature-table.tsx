import { useTranslations } from 'next-intl'
import { FoldedText } from '@/components/admin/signatures/folded-text'
import { WhenCell } from '@/components/admin/table/cells'
import { Table } from '@/components/admin/table/table'
import type { PlacedSignature } from '@/lib/signatures/placed'
import { STAFF_TEXTS } from '@/lib/signatures/rules'

type SignatureTableProps = {
  caption: string
  signatures: PlacedSignature[]
  /** Which of them have a box, within a form. */
  choosing?: 'all' | 'commented'
}

export function SignatureTable({ caption, signatures, choosing }: SignatureTableProps) {
  const t = useTranslations('admin.signatures')
  if (signatures.length === 0) return <p className="meta">{t('none')}</p>
  const columns = [
    ...[t('name'), t('state'), t('place')],
    ...STAFF_TEXTS.map((detail) => t(`details.${detail}`)),
    { name: t('signed'), number: true },
  ]
  return (
    <Table caption={caption} columns={columns}>
      {signatures.map((signature) => (
        <Row
          key={signature.id}
          signature={signature}
          choosing={choosing === 'all' || (choosing === 'commented' && hasShownComment(signature))}
        />
      ))}
    </Table>
  )
}

/** Whether there is a comment that could be hidden. */
export function hasShownComment({ comment, commentHiddenAt }: PlacedSignature): boolean {
  return Boolean(comment) && !commentHiddenAt
}

type RowProps = { signature: PlacedSignature; choosing: boolean }

function Row({ signature, choosing }: RowProps) {
  const t = useTranslations('admin.signatures')
  const { id, name, state, showName, createdAt, flags, heldAt, bouncedAt, commentHiddenReason } = signature
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {choosing && (
          <input
            type="checkbox"
            className="check me-2"
            name={`chosen-${id}`}
            aria-label={t('choose', { name })}
          />
        )}
        <a href={`/admin/signatures/${id}`}>
          <bdi>{name}</bdi>
        </a>
        {showName && <span className="meta"> {t('shown')}</span>}
      </th>
      <td role="cell" className={state === 'confirmed' ? 'text-ink-2' : 'font-semibold'}>
        {t(`states.${heldAt && state === 'pending' ? 'held' : state}`)}
        {bouncedAt && <span className="meta block">{t('takesNoMail')}</span>}
        {flags.length > 0 && (
          <span className="meta block">{flags.map((flag) => t(`flags.${flag}`)).join(', ')}</span>
        )}
      </td>
      <td role="cell" className="long lg:min-w-44">
        {signature.place}
      </td>
      {STAFF_TEXTS.map((detail) => (
        <td key={detail} role="cell" className="long wrap-anywhere">
          {commentHiddenReason && (
            <span className="meta block">
              {t('hide.hidden', { why: t(`hide.reasons.${commentHiddenReason}`) })}
            </span>
          )}
          <FoldedText text={signature[detail]} />
        </td>
      ))}
      <WhenCell at={createdAt} />
    </tr>
  )
}
