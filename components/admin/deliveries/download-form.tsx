import { Timestamp } from '@/components/admin/format/timestamp'
import { Button } from '@/components/ui/button'
import type { ShownDelivery } from '@/lib/deliveries/admin-queries'
import { PACKAGE_DAYS } from '@/lib/deliveries/rules'

export function DownloadForm({ delivery: { id, files, filesUntil, problem } }: { delivery: ShownDelivery }) {
  if (files === 'none')
    return <p>Its files are not here: they are kept for {PACKAGE_DAYS} days, and no backup holds them.</p>
  if (files === 'stale') {
    return (
      <p>
        {problem
          ? 'Its files are out of date, and are not made again while it is held up.'
          : 'Its files are being made again. It takes a moment.'}
      </p>
    )
  }
  return (
    <form
      method="post"
      action={`/admin/deliveries/${id}/package`}
      aria-label="Download the package"
      className="grid justify-items-start gap-2"
    >
      <p>
        The names as a table (CSV) and for printing (PDF), and what proves each row. It holds personal data:
        keep the file safe, give it to the recipient alone, and delete your copy afterwards.
      </p>
      <Button quiet>Download the package (ZIP)</Button>
      {filesUntil && (
        <p className="meta">
          Kept here until <Timestamp at={filesUntil} time />. The audit notes who downloaded it.
        </p>
      )}
    </form>
  )
}
