import { MissingNotice } from '@/components/admin/text-editor/missing-notice'
import type { Unresolved } from '@/lib/publishing/rules'

export function PreviewBar({ back, unresolved }: { back: string; unresolved: Unresolved }) {
  return (
    <aside aria-label="About this preview" className="no-print bg-ink px-4 py-2 text-16 text-on-ink lg:px-8">
      A preview of what is saved: only admins see this page. <a href={back}>Back to the editor</a>
      <MissingNotice unresolved={unresolved} />
    </aside>
  )
}
