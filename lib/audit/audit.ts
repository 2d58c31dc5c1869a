import type { Transaction } from '@/lib/platform/db'

export type AuditEntry = {
  /** Null for the campaign's own commands and jobs. */
  adminId: string | null
  verb: string
  subject: string
  /** Never a signer's name or address. */
  detail?: Record<string, string | number | boolean | null>
}

/** Writes an audit event in the verb's own transaction; the table is append-only. */
export async function audit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({ data: { ...entry, detail: entry.detail ?? {} } })
}
