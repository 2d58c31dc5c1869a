import { updateMail } from '@/lib/broadcasts/update-mail'
import { publishedLocales } from '@/lib/broadcasts/queries'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import type { prepareMail } from '@/lib/mail/compose'

type Prepared = ReturnType<typeof prepareMail>

const FRESH_MS = 2_000

/** The mails of broadcasts, rendered once a language for two seconds: a correction of the update reaches who comes later. */
export class BroadcastMails {
  private readonly kept = new Map<number, { until: number; mails: Map<Locale, Prepared> }>()

  /** How a broadcast's mail is addressed, by the signer's language; null when the update is published in none any more. */
  async of(broadcastId: number, updateId: number): Promise<((locale: string) => Prepared) | null> {
    const kept = this.kept.get(broadcastId)
    const mails = kept && kept.until > Date.now() ? kept.mails : await render(broadcastId, updateId)
    if (mails !== kept?.mails) this.kept.set(broadcastId, { until: Date.now() + FRESH_MS, mails })
    const [other] = mails.values()
    if (!other) return null
    return (locale) => (isLocale(locale) && mails.get(locale)) || other
  }
}

async function render(broadcastId: number, updateId: number): Promise<Map<Locale, Prepared>> {
  const mails = new Map<Locale, Prepared>()
  for (const locale of await publishedLocales(updateId)) {
    const mail = await updateMail({ updateId, broadcastId }, locale)
    if (mail) mails.set(locale, mail)
  }
  return mails
}
