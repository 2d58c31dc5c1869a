import { useFieldLabel } from '@/components/admin/form/use-field-label'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import type { ListedSignature } from '@/lib/signatures/admin-queries'
import { placeOf } from '@/lib/signatures/place'
import { STAFF_TEXTS } from '@/lib/signatures/rules'

export function SignatureTable({ signatures }: { signatures: ListedSignature[] }) {
  const fieldLabel = useFieldLabel()
  if (signatures.length === 0) return <p className="meta">None.</p>
  return (
    <Table
      caption="Signatures, newest first"
      columns={['Name', 'State', 'Place', ...STAFF_TEXTS.map(fieldLabel), { name: 'Signed', number: true }]}
    >
      {signatures.map((signature) => (
        <Row key={signature.id} signature={signature} />
      ))}
    </Table>
  )
}

function Row({ signature }: { signature: ListedSignature }) {
  const { id, name, state, showName, createdAt, flags, heldAt, bouncedAt } = signature
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={`/admin/signatures/${id}`}>
          <bdi>{name}</bdi>
        </a>
        {showName && <span className="meta"> (shown)</span>}
      </th>
      <td role="cell" className={state === 'confirmed' ? 'text-ink-2' : 'font-semibold'}>
        {heldAt && state === 'pending' ? 'held' : state}
        {bouncedAt && <span className="meta block">takes no mail</span>}
        {flags.length > 0 && <span className="meta block">{flags.join(', ')}</span>}
      </td>
      <td role="cell" className="long lg:min-w-44">
        {placeOf(signature, STAFF_LOCALE)}
      </td>
      {STAFF_TEXTS.map((detail) => (
        <td key={detail} role="cell" className="long wrap-anywhere">
          <bdi>{signature[detail]}</bdi>
        </td>
      ))}
      <td role="cell" className="number">
        <Timestamp at={createdAt} time />
      </td>
    </tr>
  )
}
