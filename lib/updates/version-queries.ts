import { adminEmails } from '@/lib/admins/emails'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { wordsOf } from '@/lib/updates/working-copy'

const VERSION_PAGE = 50

/** A language's versions, newest first; `next` starts the next page, `isPublic` is the live one. */
export async function listVersions(
  updateId: number,
  locale: Locale,
  before: number | null,
  take = VERSION_PAGE,
) {
  const rows = await db().updateVersion.findMany({
    where: { updateId, locale, ...(before !== null && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: take + 1,
    select: { id: true, kind: true, live: true, at: true, adminId: true, title: true },
  })
  const shown = rows.slice(0, take)
  const [emails, publicId] = await Promise.all([
    adminEmails(shown.map(({ adminId }) => adminId)),
    publicVersion(updateId, locale),
  ])
  return {
    versions: shown.map(({ adminId, ...version }) => ({
      ...version,
      by: emails.get(adminId ?? '') ?? null,
      isPublic: version.id === publicId,
    })),
    next: rows.length > take ? (shown.at(-1)?.id ?? null) : null,
  }
}

async function publicVersion(updateId: number, locale: Locale): Promise<number | null> {
  const words = await db().updateWords.findUnique({ where: { updateId_locale: { updateId, locale } } })
  if (!words?.publishedAt) return null
  const version = await db().updateVersion.findFirst({
    where: { updateId, locale, ...wordsOf(words) },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  return version?.id ?? null
}

export async function findVersion(updateId: number, id: number) {
  const version = await db().updateVersion.findFirst({ where: { id, updateId } })
  if (!version) return null
  const emails = await adminEmails([version.adminId])
  return { ...version, by: emails.get(version.adminId ?? '') ?? null }
}

/** The version before another in its language; null for the first. */
export function versionBefore(updateId: number, locale: Locale, id: number) {
  return db().updateVersion.findFirst({
    where: { updateId, locale, id: { lt: id } },
    orderBy: { id: 'desc' },
  })
}

export type ListedVersion = Awaited<ReturnType<typeof listVersions>>['versions'][number]
