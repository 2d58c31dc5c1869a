import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'

export function ExportSignatures({ filter }: { filter: Record<string, string | undefined> }) {
  return (
    <form
      method="post"
      action="/admin/signatures/export"
      aria-label="Export signatures"
      className="mt-6 grid max-w-column justify-items-start gap-2 border-t border-hair pt-4"
    >
      {Object.entries(filter).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Choice name="addresses">
        With e-mail addresses. They were never shown to anybody: keep the file as safe as they were.
      </Choice>
      <Button quiet>Export as CSV</Button>
      <p className="meta">
        {Object.values(filter).some(Boolean) ? 'What the filters let pass' : 'All signatures'}, for a
        spreadsheet. The audit notes who exported what.
      </p>
    </form>
  )
}
