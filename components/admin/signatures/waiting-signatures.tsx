import { roughNumber } from '@/components/admin/format/rough-number'
import type { Waiting } from '@/lib/signatures/resend'

/** Renders nothing where nobody waits. */
export function WaitingSignatures({ waiting: { count, underWay } }: { waiting: Waiting }) {
  if (underWay)
    return <p className="sentence mt-6">Those who wait are being mailed their confirmation again.</p>
  if (count.number === 0) return null
  return (
    <p className="sentence mt-6">
      {roughNumber(count)} have not confirmed since yesterday or longer.{' '}
      <a href="/admin/signatures/resend">Mail all of them again</a>
    </p>
  )
}
