import { approvedMails, digestOf, mailsNow, type ApprovedMail } from '@/lib/broadcasts/approved'
import { UNDER_WAY } from '@/lib/broadcasts/rules'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { difference, type Part } from '@/lib/text/difference'

export type LanguageChange =
  | { locale: Locale; is: 'added' | 'gone' }
  /** `fields` is empty where only emphasis, links or the like differ. */
  | { locale: Locale; is: 'changed'; fields: { field: 'subject' | 'preview' | 'text'; parts: Part[] }[] }

export type Changes = {
  digest: string
  languages: LanguageChange[]
  settled: boolean
}

/** How the update differs from what a waiting or running broadcast will mail; null when it does not. */
export async function changesOf(id: number): Promise<Changes | null> {
  const broadcast = await db().broadcast.findFirst({
    where: { id, state: { in: [...UNDER_WAY] } },
    select: { updateId: true },
  })
  const approved = broadcast ? await approvedMails(id) : []
  if (!broadcast || approved.length === 0) return null
  const now = await mailsNow(broadcast.updateId, id)
  const digest = digestOf(now)
  if (digest === digestOf(approved)) return null
  const settled = { broadcastId: id, event: 'changed', detail: digest, seenAt: { not: null } }
  return {
    digest,
    languages: LOCALES.flatMap((locale) => changeIn(locale, approved, now)),
    settled: (await db().broadcastNotice.count({ where: settled })) > 0,
  }
}

/** Records notices of changes that owners have not been told about yet. */
export async function noteChanges(): Promise<void> {
  const open = await db().broadcast.findMany({
    where: { state: { in: [...UNDER_WAY] } },
    select: { id: true },
  })
  for (const { id } of open) {
    const changes = await changesOf(id)
    // The pause itself tells owners about a withdrawn language.
    if (!changes || changes.languages.every(({ is }) => is === 'gone')) continue
    await db().$executeRaw`
      INSERT INTO broadcast_notices (broadcast_id, event, detail)
      SELECT id, 'changed', ${changes.digest} FROM broadcasts
      WHERE id = ${id} AND state IN ('waiting', 'sending', 'paused') AND NOT EXISTS (
        SELECT FROM broadcast_notices WHERE broadcast_id = ${id} AND event = 'changed' AND detail = ${changes.digest})`
  }
}

function changeIn(locale: Locale, approved: ApprovedMail[], now: ApprovedMail[]): LanguageChange[] {
  const of = (mails: ApprovedMail[]) => mails.filter((mail) => mail.locale === locale)
  const [[before], [after]] = [of(approved), of(now)]
  if (!before && !after) return []
  if (!before) return [{ locale, is: 'added' }]
  if (!after) return [{ locale, is: 'gone' }]
  if (digestOf([before]) === digestOf([after])) return []
  const fields = (['subject', 'preview', 'text'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, parts: difference(before[field], after[field]) }))
  return [{ locale, is: 'changed', fields }]
}
