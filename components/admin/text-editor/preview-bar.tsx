import { MissingNotice } from '@/components/admin/text-editor/missing-notice'
import { languageAttributes, STAFF_LOCALE } from '@/lib/i18n/locales'
import type { Unresolved } from '@/lib/publishing/rules'

export function PreviewBar({ back, unresolved }: { back: string; unresolved: Unresolved }) {
  return (
    <aside
      {...languageAttributes(STAFF_LOCALE)}
      aria-label="About this preview"
      className="no-print bg-ink px-4 py-2 text-16 text-on-ink lg:px-8"
    >
      A preview of what is saved: only admins see this page. <a href={back}>Back to the editor</a>
      <MissingNotice unresolved={unresolved} />
    </aside>
  )
}
