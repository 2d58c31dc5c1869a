import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { editUpdateAction } from '@/app/admin/updates/[id]/actions'
import { startFromAction, undoStartAction } from '@/app/admin/updates/[id]/start-actions'
import { WithdrawWarning } from '@/components/admin/broadcasts/withdraw-warning'
import { ScheduleNote } from '@/components/admin/updates/schedule-note'
import { StartedNote, StartForm } from '@/components/admin/updates/start-panel'
import { UpdateEditor, type Publishing } from '@/components/admin/updates/update-editor'
import type { EditorPlace } from '@/components/admin/updates/update-fields'
import { adminEmails } from '@/lib/admins/emails'
import { requireAdmin } from '@/lib/admins/require-admin'
import { heldBackByWithdrawal } from '@/lib/broadcasts/admin-queries'
import { localePath, LOCALES, type Locale } from '@/lib/i18n/locales'
import { env } from '@/lib/platform/env'
import { citableReferences } from '@/lib/references/citable'
import { localTime, timeZones } from '@/lib/time-zones/rules'
import { unpublishedBeside, type EditedUpdate } from '@/lib/updates/admin-queries'
import { fingerprintOf } from '@/lib/updates/merge-words'
import { othersPresent } from '@/lib/updates/presence'
import { stateOf } from '@/lib/updates/rules'
import { isAsStarted } from '@/lib/updates/start-from'

type UpdateWordsProps = {
  update: EditedUpdate
  locale: Locale
  place?: EditorPlace
  /** A key that changes when the fields must show the saved words, whatever they hold. */
  fresh: string
  children?: ReactNode
}

export async function UpdateWords({ update, locale, place, fresh, children }: UpdateWordsProps) {
  const workingCopy = update.workingCopies[locale]
  const words = update.words[locale]
  const { id: adminId } = await requireAdmin()
  const [emails, references, mailed, others] = await Promise.all([
    adminEmails([workingCopy?.editedBy]),
    citableReferences(),
    words?.publishedAt ? heldBackByWithdrawal(update.id) : null,
    othersPresent(adminId, update.id, locale),
  ])
  const { title = '', byline = '', summary = '', body = '' } = workingCopy?.words ?? {}
  return (
    <>
      <UpdateStart update={update} locale={locale} place={place} />
      <UpdateEditor
        key={`${locale}-${fresh}`}
        action={editUpdateAction}
        id={update.id}
        locale={locale}
        fields={{ title, byline, summary, body, date: update.date, slug: words?.slug ?? '' }}
        editor={randomUUID()}
        opened={
          workingCopy && {
            at: workingCopy.editedAt.toISOString(),
            by: emails.get(workingCopy.editedBy ?? '') ?? null,
            isPending: workingCopy.isPending,
          }
        }
        openedWords={fingerprintOf(workingCopy?.words)}
        state={words ? stateOf(words) : 'draft'}
        place={place}
        publishing={publishingOf(update, locale, place)}
        notes={
          <>
            {words && !words.publishedAt && (
              <ScheduleNote words={words} hasPendingChanges={workingCopy?.isPending ?? false} />
            )}
            {mailed && <WithdrawWarning broadcast={mailed} updateId={update.id} form={`editor-${locale}`} />}
          </>
        }
        references={references}
        others={others}
      >
        {children}
      </UpdateEditor>
    </>
  )
}

function UpdateStart({ update, locale, place }: Pick<UpdateWordsProps, 'update' | 'locale' | 'place'>) {
  const ids = { id: update.id, locale, view: place ? 'both' : '' }
  const words = update.words[locale]
  if (!words) return <StartForm action={startFromAction} ids={ids} workingCopies={update.workingCopies} />
  if (!words.startedFrom || words.publishedAt) return null
  return (
    <StartedNote
      undo={undoStartAction}
      ids={ids}
      version={words.startedFrom}
      isAsStarted={!update.workingCopies[locale]?.isPending && isAsStarted(words)}
    />
  )
}

function publishingOf(update: EditedUpdate, locale: Locale, place: EditorPlace = 'alone'): Publishing {
  const words = update.words[locale]
  const { scheduledFor = null, scheduledZone } = words ?? {}
  const zone = scheduledZone ?? 'UTC'
  const beside = unpublishedBeside(update, locale)
  const isPublic = Boolean(words?.publishedAt)
  return {
    languages: isPublic ? [] : LOCALES.filter((each) => each === locale || beside.includes(each)),
    hasChoice: !isPublic,
    scheduled: scheduledFor && { ...localTime(scheduledFor, zone), zone },
    zones: timeZones(),
    live:
      words?.publishedAt && place === 'alone'
        ? {
            url: env().SITE_URL + localePath(locale, `/updates/${words.slug}`),
            lacking: LOCALES.filter((each) => !update.words[each]?.publishedAt),
          }
        : null,
  }
}
