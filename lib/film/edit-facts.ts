import { audit } from '@/lib/audit/audit'
import type { FilmFacts } from '@/lib/film/schema'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { keepChanges } from '@/lib/settings/keep-changes'
import { settingsNow } from '@/lib/settings/queries'

/** Sets what the film's page says about it; the audit records it. */
export async function editFilmFacts(adminId: string, facts: Partial<FilmFacts>): Promise<void> {
  await db().$transaction(async (tx) => {
    const before = await settingsNow(tx, { lock: true })
    await tx.campaign.update({ where: { id: 1 }, data: { ...facts, editedAt: new Date() } })
    const now = await settingsNow(tx)
    await keepChanges(tx, adminId, before, now)
    await audit(tx, {
      adminId,
      verb: 'edit-film',
      subject: 'campaign:1',
      detail: {
        minutes: now.filmMinutes,
        languages: now.filmLanguages.join(' '),
        captions: now.filmUncaptioned ? 'none' : now.filmCaptions.join(' '),
        title: now.filmTitleLanguage,
        published: now.filmPublishedOn,
      },
    })
    await invalidate(tx)
  })
}
