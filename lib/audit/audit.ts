import type { Audited } from '@/lib/audit/verbs'
import type { Transaction } from '@/lib/platform/db'

export type AuditDetail = Record<string, string | number | boolean | null>

export type AuditEntry = Audited & {
  /** Null for the campaign's own commands and jobs, and for whoever is not signed in. */
  adminId: string | null
  /** Never a signer's name or address. */
  detail?: AuditDetail
}

/** Writes an audit event in the verb's own transaction; the table is append-only. */
export async function audit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({ data: { ...entry, detail: entry.detail ?? {} } })
}
