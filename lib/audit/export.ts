import { audit } from '@/lib/audit/audit'
import { listAuditEvents } from '@/lib/audit/queries'
import { auditFacts, auditSentence, type AuditReader } from '@/lib/audit/rules'
import type { AuditFilter } from '@/lib/audit/schema'
import type { Authorized } from '@/lib/authorization/proof'
import { translator } from '@/lib/i18n/translator'
import { csvLine } from '@/lib/platform/csv'
import { db } from '@/lib/platform/db'

const CHUNK = 400
// Without it Excel does not recognise UTF-8.
const BYTE_ORDER_MARK = '\ufeff'

const COLUMNS = ['at', 'who', 'what', 'facts', 'verb', 'subject', 'detail'] as const
// All others may hold what people typed.
const OURS = new Set([0, 4])

/** What the filter shows as CSV, in pieces, newest first; sentences are in the reader's language. The audit event comes first. */
export async function exportAudit(
  editor: Authorized<'editor'>,
  filter: AuditFilter,
  reader: AuditReader,
): Promise<AsyncGenerator<string>> {
  const detail = Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
  await db().$transaction((tx) => audit(tx, { adminId: editor.id, verb: 'export', subject: 'audit', detail }))
  return lines(editor, filter, reader)
}

async function* lines(
  editor: Authorized<'editor'>,
  filter: AuditFilter,
  reader: AuditReader,
): AsyncGenerator<string> {
  const [t, fields] = [translator(reader.locale, 'admin.audit'), translator(reader.locale, 'admin.fields')]
  yield BYTE_ORDER_MARK + csvLine(COLUMNS, new Set(COLUMNS.keys()))
  for (let before: bigint | null = null; ;) {
    const { events, next } = await listAuditEvents(editor, { ...reader, filter, before, take: CHUNK })
    const rows = events.map((event) => [
      event.at,
      typeof event.by === 'string' ? t(`actors.${event.by}`) : event.by.email,
      auditSentence(event, t, reader),
      auditFacts(event, t, fields)
        .map(({ name, value }) => `${name}: ${value}`)
        .join('; '),
      event.verb,
      [event.subject.kind, event.subject.id].filter(Boolean).join(':'),
      JSON.stringify(event.detail),
    ])
    if (rows.length > 0) yield rows.map((row) => csvLine(row, OURS)).join('')
    if (!next) return
    before = BigInt(next)
  }
}
