import { Timestamp } from '@/components/admin/format/timestamp'
import type { ShownRemoval } from '@/lib/removals/queries'
import { conditionsInWords, forgetPeople } from '@/lib/removals/rules'

/** `showsNames`: a name that was searched for is shown only to owners. */
export function RemovalFacts({ removal, showsNames }: { removal: ShownRemoval; showsNames: boolean }) {
  const { conditions, reason, undoReason, by, startedAt, endedAt } = removal
  const shown = conditionsInWords(showsNames ? conditions : forgetPeople(conditions))
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-4 [&>*]:border-t [&>*]:border-hair [&>*]:py-2 [&>dt]:text-ink-2">
      {shown.map(([name, value]) => (
        <Fact key={name} name={name}>
          {value}
        </Fact>
      ))}
      <Fact name="Reason">{reason}</Fact>
      {undoReason && <Fact name="Undone because">{undoReason}</Fact>}
      <Fact name="Started">
        <Timestamp at={startedAt} time />
        {by && <span> by {by}</span>}
      </Fact>
      {endedAt && (
        <Fact name="Ended">
          <Timestamp at={endedAt} time />
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  )
}
