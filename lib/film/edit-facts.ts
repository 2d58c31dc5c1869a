import { audit } from '@/lib/audit/audit'
import type { FilmFacts } from '@/lib/film/schema'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'

/** Sets what the film's page says about it; the audit records it. */
export async function editFilmFacts(adminId: string, facts: FilmFacts): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.campaign.update({ where: { id: 1 }, data: { ...facts, editedAt: new Date() } })
    const { filmMinutes, filmLanguages, filmCaptions, filmUncaptioned, filmTitleLanguage, filmPublishedOn } =
      facts
    await audit(tx, {
      adminId,
      verb: 'edit-film',
      subject: 'campaign:1',
      detail: {
        minutes: filmMinutes,
        languages: filmLanguages.join(' '),
        captions: filmUncaptioned ? 'none' : filmCaptions.join(' '),
        title: filmTitleLanguage,
        published: filmPublishedOn && dayOf(filmPublishedOn),
      },
    })
    await invalidate(tx)
  })
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
