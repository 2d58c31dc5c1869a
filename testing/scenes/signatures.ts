import { canonicalAddress } from '@/lib/email-address/address'
import { Prisma } from '@/lib/generated/prisma/client'
import { db, disconnect } from '@/lib/platform/db'
import { keyedHash } from '@/lib/platform/encryption'
import { JOBS_TABLE, KINDS_TABLE } from '@/lib/platform/queue-tables'
import { DAY, makeToken } from '@/lib/platform/tokens'
import { confirm } from '@/lib/signatures/confirm'
import { correctionsSchema, submissionSchema, type Submission } from '@/lib/signatures/schema'
import { submit } from '@/lib/signatures/submit'
import { seed } from '@/prisma/seed'
import { freshDatabase } from '@/testing/database/database'

export const CORRECTIONS = correctionsSchema.parse({ name: 'Ana Pérez', country: 'MX' })

/** Call it before anything reads the environment. */
export async function useSeededDatabase(): Promise<string> {
  return useDatabase(await freshDatabase())
}

export async function useDatabase(url: string): Promise<string> {
  process.env.DATABASE_URL = url
  await disconnect()
  await seed()
  return url
}

export function aSubmission(change: Partial<Record<keyof Submission, unknown>> = {}): Submission {
  const email = `${crypto.randomUUID()}@example.org`
  return submissionSchema.parse({
    name: 'Ana Pérez',
    email,
    country: 'MX',
    consent: true,
    locale: 'en',
    ...change,
  })
}

export async function pendingSignature(change: Parameters<typeof aSubmission>[0] = {}) {
  const submission = aSubmission(change)
  await submit(submission)
  return signatureByEmail(submission.email)
}

export async function confirmedSignature(change: Parameters<typeof aSubmission>[0] = {}) {
  const row = await pendingSignature(change)
  await confirm(confirmationToken(row), correctionsSchema.parse(row))
  return db().signature.findUniqueOrThrow({ where: { id: row.id } })
}

export function signatureByEmail(email: string) {
  return db().signature.findUniqueOrThrow({
    where: { emailHash: keyedHash('email', canonicalAddress(email)) },
  })
}

export function confirmationToken(
  { id, tokenVersion }: { id: string; tokenVersion: number },
  lifetime = 30 * DAY,
): string {
  return makeToken('confirm', id, tokenVersion, lifetime)
}

export function signatureToken({ id, tokenVersion }: { id: string; tokenVersion: number }): string {
  return makeToken('signature', id, tokenVersion, null)
}

/** The link of 24 hours. */
export function actToken({ id, tokenVersion }: { id: string; tokenVersion: number }, lifetime = DAY): string {
  return makeToken('act', id, tokenVersion, lifetime)
}

export async function signatureEvents(signatureId: string) {
  const events = await db().signatureEvent.findMany({ where: { signatureId }, orderBy: { id: 'asc' } })
  return events.map(({ kind, country, reason }) => [kind, country, reason] as const)
}

/** Of one signature or all: kinds in order, without no-ops. */
export async function queuedJobs(signatureId?: string): Promise<string[]> {
  const jobs = await db().$queryRaw<{ kind: string }[]>`
    SELECT t.identifier AS kind FROM ${Prisma.raw(JOBS_TABLE)} j JOIN ${Prisma.raw(KINDS_TABLE)} t ON t.id = j.task_id
    WHERE t.identifier <> 'mail-nothing' AND (${signatureId ?? null}::text IS NULL OR j.payload->>'signatureId' = ${signatureId ?? null}) ORDER BY j.id`
  return jobs.map(({ kind }) => kind)
}
