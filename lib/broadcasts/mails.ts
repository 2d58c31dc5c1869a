import { updateMail } from '@/lib/broadcasts/update-mail'
import { publishedLocales } from '@/lib/broadcasts/queries'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import type { prepareMail } from '@/lib/mail/compose'
import { mailSettingsMissing } from '@/lib/mail/frame'
import { logFailure } from '@/lib/log-failure'

type Prepared = ReturnType<typeof prepareMail>

const FRESH_MS = 2_000

/** How a broadcast's mail is addressed, by the signer's language. */
export type MailIn = (locale: string) => Prepared

/** The mails of a broadcast; or why there are none to be sent. */
export type Mails = { in: MailIn } | { problem: 'withdrawn' | 'settings' | 'failed' }

/** The mails of broadcasts, rendered once a language for two seconds: a correction of the update reaches who comes later. */
export class BroadcastMails {
  private readonly kept = new Map<number, { until: number; mails: Mails }>()

  /** The mails of a broadcast of an update as they are now; `failed`, which the log has a line about, is tried again. */
  async of(broadcastId: number, updateId: number): Promise<Mails> {
    const kept = this.kept.get(broadcastId)
    if (kept && kept.until > Date.now()) return kept.mails
    const mails = await render(broadcastId, updateId).catch((error: unknown): Mails => {
      logFailure('Rendering a broadcast', error)
      return { problem: 'failed' }
    })
    this.kept.set(broadcastId, { until: Date.now() + FRESH_MS, mails })
    return mails
  }
}

async function render(broadcastId: number, updateId: number): Promise<Mails> {
  if ((await mailSettingsMissing()).length > 0) return { problem: 'settings' }
  const mails = new Map<Locale, Prepared>()
  for (const locale of await publishedLocales(updateId)) {
    const mail = await updateMail({ updateId, broadcastId }, locale)
    if (mail) mails.set(locale, mail)
  }
  const [other] = mails.values()
  if (!other) return { problem: 'withdrawn' }
  return { in: (locale) => (isLocale(locale) && mails.get(locale)) || other }
}
