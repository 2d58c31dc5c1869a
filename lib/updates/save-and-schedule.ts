import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { momentToCome, type MomentRefused } from '@/lib/time-zones/moment-to-come'
import { saveWithin, type OpenEditor, type SaveRefused } from '@/lib/updates/save'
import { scheduleWithin, type Scheduled } from '@/lib/updates/schedule'
import type { ScheduleTime } from '@/lib/updates/schedule-schema'
import type { DateAndSlug } from '@/lib/updates/schema'
import { unlessTaken } from '@/lib/updates/slugs'
import type { EditedWorkingCopy } from '@/lib/updates/working-copy-schema'

type Stored = { saved: { editedAt: Date; isPending: boolean }; dateAndSlug: Partial<DateAndSlug> }

export type SavedAndScheduled =
  (Stored & { scheduled: Scheduled }) | { refused: SaveRefused } | { mistimed: MomentRefused['state'] }

type Asked = OpenEditor & { locales: Locale[]; time: ScheduleTime }

/** Saves one language and schedules the languages asked for, all of them or none. A moment that is refused saves nothing. */
export async function saveAndSchedule(
  adminId: string,
  id: number,
  editedAt: Date | null,
  posted: EditedWorkingCopy,
  { locales, time, ...editor }: Asked,
): Promise<SavedAndScheduled> {
  const found = momentToCome(time, time.zone)
  if ('state' in found) return { mistimed: found.state }
  const scheduling = () =>
    db().$transaction(async (tx): Promise<SavedAndScheduled> => {
      // What was published meanwhile is not changed by a wish to schedule it.
      const saving = { ...editor, knowsPublic: false }
      const saved = await saveWithin(tx, adminId, id, editedAt, posted, saving)
      if (saved.state !== 'saved') return { refused: saved }
      const scheduled = await scheduleWithin(tx, adminId, id, locales, time)
      const { isPending, dateAndSlug } = saved
      return { saved: { editedAt: saved.editedAt, isPending }, dateAndSlug, scheduled }
    })
  return (await unlessTaken(scheduling, posted)) ?? { refused: { state: 'slug-taken' } }
}
