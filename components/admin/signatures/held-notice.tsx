import { roughNumber } from '@/components/admin/format/rough-number'
import type { EstimatedCount } from '@/lib/platform/estimated-count'

/** Held signatures get no mail until an owner has looked. Renders nothing for none. */
export function HeldNotice({ held }: { held: EstimatedCount }) {
  if (held.number === 0) return null
  return (
    <p className="sentence mb-4">
      <a href="/admin/signatures?state=held">{roughNumber(held)} held: look.</a> They looked odd when they
      were sent, and no confirmation is mailed before an owner releases them.
    </p>
  )
}
