import { adminEmails } from '@/lib/admins/emails'
import { Prisma } from '@/lib/generated/prisma/client'
import { withFallback } from '@/lib/i18n/fallback'
import type { Locale } from '@/lib/i18n/locales'
import { versionName } from '@/lib/petition/rules'
import { wordsOfVersion } from '@/lib/petition/working-copy-queries'
import { typedWords, type PetitionWords } from '@/lib/petition/working-copy-schema'
import { db } from '@/lib/platform/db'
import { estimatedCount, type EstimatedCount } from '@/lib/platform/estimated-count'

const COPIES_SHOWN = 50

/** Newest first, with the title in the language where it is written. */
export async function listTextVersions(locale: Locale) {
  const versions = await db().textVersion.findMany({
    orderBy: { version: 'desc' },
    select: {
      ...{ id: true, version: true, major: true, minor: true, createdAt: true },
      words: { select: { locale: true, title: true } },
    },
  })
  const authors = await authorsOf(versions.map(({ version }) => version))
  return Promise.all(
    versions.map(async ({ id, version, major, minor, createdAt, words }) => ({
      ...{ version, name: versionName({ major, minor }), at: createdAt, by: authors.get(version) ?? null },
      words: withFallback(words, locale) ?? null,
      signed: await signedUnder(id),
    })),
  )
}

/** A version with the words of the one before; null when there is none. */
export async function findTextVersion(version: number) {
  const [found, before] = await Promise.all([versionRow(version), versionRow(version - 1)])
  if (!found) return null
  const authors = await authorsOf([version])
  return {
    ...{ version, name: versionName(found), at: found.createdAt, by: authors.get(version) ?? null },
    words: wordsOfVersion(found),
    before: before ? wordsOfVersion(before) : [],
    signed: await signedUnder(found.id),
  }
}

export async function listTextCopies() {
  const copies = await db().textCopy.findMany({ orderBy: { id: 'desc' }, take: COPIES_SHOWN })
  const [emails, versions] = await Promise.all([
    adminEmails(copies.map(({ adminId }) => adminId)),
    db().textVersion.findMany({ select: { version: true, major: true, minor: true } }),
  ])
  const names = new Map(versions.map((each) => [each.version, versionName(each)]))
  return copies.map(({ id, at, adminId, fromVersion }) => ({
    ...{ id, at, from: names.get(fromVersion) ?? null, by: emails.get(adminId ?? '') ?? null },
  }))
}

export async function findTextCopy(id: number) {
  const copy = await db().textCopy.findUnique({ where: { id } })
  if (!copy) return null
  const [emails, from] = await Promise.all([adminEmails([copy.adminId]), versionRow(copy.fromVersion)])
  const words: PetitionWords[] = typedWords.array().parse(copy.words)
  const { at, adminId } = copy
  return {
    id,
    at,
    fromName: from && versionName(from),
    by: emails.get(adminId ?? '') ?? null,
    words,
    from: from ? wordsOfVersion(from) : [],
  }
}

function versionRow(version: number) {
  return db().textVersion.findUnique({ where: { version }, include: { words: true, consents: true } })
}

function signedUnder(id: number): Promise<EstimatedCount> {
  return estimatedCount(Prisma.sql`FROM signatures WHERE text_version_id = ${id} AND state = 'confirmed'`)
}

async function authorsOf(versions: number[]): Promise<Map<number, string | undefined>> {
  const events = await db().auditEvent.findMany({
    where: { verb: 'edit-text', subject: { in: versions.map((version) => `text-version:${version}`) } },
    select: { subject: true, adminId: true },
  })
  const emails = await adminEmails(events.map(({ adminId }) => adminId))
  return new Map(
    events.map(({ subject, adminId }) => [Number(subject.split(':')[1]), emails.get(adminId ?? '')]),
  )
}

export type ListedTextVersion = Awaited<ReturnType<typeof listTextVersions>>[number]
export type ListedTextCopy = Awaited<ReturnType<typeof listTextCopies>>[number]
