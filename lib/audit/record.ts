import type { Transaction } from '@/lib/platform/db'

export type AuditEntry = {
  /** Null when one of the campaign's own commands acted. */
  adminId: string | null
  verb: string
  /** What was acted on, e.g. `update:12`. */
  subject: string
  /** What changed; never a signer's name or address. */
  detail?: Record<string, string | number | boolean | null>
}

/** Writes an audit event in the verb's own transaction; the table refuses to change or delete it. */
export async function record(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({ data: { ...entry, detail: entry.detail ?? {} } })
}
