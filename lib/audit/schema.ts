import { z } from 'zod'
import type { AuditKind } from '@/lib/audit/verbs'
import { searchTerm } from '@/lib/text/schema'

/** Kinds of subjects that are looked for together. */
export const AUDIT_AREAS = {
  updates: ['update', 'broadcast', 'notice'],
  signatures: ['signature', 'signatures', 'removal', 'removed-address', 'block', 'rights-request'],
  deliveries: ['delivery'],
  petition: ['petition', 'text-version', 'campaign'],
  references: ['reference', 'references'],
  pictures: ['picture'],
  messages: ['message', 'messages'],
  team: ['admin'],
  system: ['mail', 'mailbox', 'ledger', 'audit'],
} as const satisfies Record<string, readonly AuditKind[]>

export type AuditArea = keyof typeof AUDIT_AREAS

export const AUDIT_AREA_NAMES = Object.keys(AUDIT_AREAS) as AuditArea[]

/** Of what was done by nobody who was signed in. */
export const NOBODY = 'nobody'

/** `who` is an admin's id or `NOBODY`; empty is all. Ignores invalid parameters. */
export const auditFilter = z.object({
  who: z.union([z.uuid(), z.literal([NOBODY, ''])]).catch(''),
  kind: z.enum([...AUDIT_AREA_NAMES, '']).catch(''),
  day: z.union([z.iso.date(), z.literal('')]).catch(''),
  search: searchTerm(100),
})

export type AuditFilter = z.output<typeof auditFilter>
