import type { JobHelpers, TaskList } from 'graphile-worker'
import { forgetBlocks } from '@/lib/blocklist/forget'
import { mailNotice, tellOwners } from '@/lib/broadcasts/tell-owners'
import type { Jobs, MailKind } from '@/lib/platform/jobs'
import { checkDueLinks, checkReference } from '@/lib/links/check'
import { purgeLimits } from '@/lib/limits/purge'
import { purgeKeptMails } from '@/lib/mail/purge'
import { forgetNetworks } from '@/lib/networks/forget'
import { runRemoval } from '@/lib/removals/run'
import { mailConfirmation, mailCounted, mailSignedAlready } from '@/lib/signatures/emails'
import { whenIdle } from '@/lib/platform/load-shedding'
import { reconcile, type Drift } from '@/lib/tallies/reconcile'
import { publishDue } from '@/lib/updates/publish-due'
import { sendOnce } from '@/server/jobs/mail-dedupe'

export const TASKS: Record<keyof Jobs, TaskList[string]> & TaskList = {
  'mail-confirmation': mailsSigner(mailConfirmation),
  'mail-counted': mailsSigner(mailCounted),
  'mail-signed-already': mailsSigner(mailSignedAlready),
  'mail-nothing': () => {},
  'mail-notice': mails<'mail-notice'>(({ noticeId, adminId }, id) => mailNotice(noticeId, adminId, id)),
  'tell-owners': tellOwners,
  'remove-in-bulk': (payload) => runRemoval((payload as Jobs['remove-in-bulk']).removalId),
  'publish-due': publishDue,
  'check-link': (payload, { abortSignal }) =>
    checkReference((payload as Jobs['check-link']).referenceId, abortSignal),
  'check-links': (payload, { abortSignal }) =>
    checkDueLinks((payload as Jobs['check-links']).until, abortSignal),
  'purge-kept-mails': async () => void (await purgeKeptMails()),
  'purge-limits': async () => void (await purgeLimits()),
  'forget-networks': async () => void (await forgetNetworks()),
  'forget-blocks': async () => void (await forgetBlocks()),
  reconcile: async (_payload, { abortSignal }) => report(await reconcile(abortSignal)),
}

// Like all that is not a mail, they come before the mails that wait (lib/platform/jobs.ts).
export const CRONTAB = `
17 3 * * * purge-kept-mails ?priority=-1
27 3 * * * forget-networks ?priority=-1
29 3 * * * forget-blocks ?priority=-1
37 3 * * * reconcile ?priority=-1
7 4 * * * check-links ?priority=-1&queue=links
*/10 * * * * purge-limits ?priority=-1
*/5 * * * * publish-due ?priority=-1
* * * * * tell-owners ?priority=-1
`

function mailsSigner(send: (signatureId: string, mailId: string) => Promise<void>) {
  return mails<MailKind>(({ signatureId }, mailId) => send(signatureId, mailId))
}

function mails<Kind extends MailKind | 'mail-notice'>(
  send: (payload: Jobs[Kind], mailId: string) => Promise<void>,
) {
  return (payload: unknown, { job }: JobHelpers) => {
    // After a restore numbers begin again: the moment tells such jobs apart.
    const mailId = `${job.id} ${job.created_at.getTime()}`
    return sendOnce(mailId, async () => {
      await whenIdle()
      await send(payload as Jobs[Kind], mailId)
    })
  }
}

function report(drift: Drift | null): void {
  if (!drift) return
  const { events, tallies, count } = drift
  console.warn(
    `The nightly check found drift and mended it: ${events} events, ${tallies} tallies, the count ${count.before} → ${count.after}.`,
  )
}
