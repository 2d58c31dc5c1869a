import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import type { WithdrawForm } from '@/app/admin/updates/editor-form'
import type { SaveResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { preferences } from '@/lib/admins/preferences'
import type { Admin } from '@/lib/admins/require-admin'
import { heldBackByWithdrawal } from '@/lib/broadcasts/admin-queries'
import { publishedLocales } from '@/lib/broadcasts/queries'
import { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import { formatTimestamp } from '@/lib/i18n/dates'
import { getLocale } from '@/lib/i18n/get-locale'
import { languageName } from '@/lib/i18n/language-names'

/** Asks again where the page did not show yet that a mailing would be paused. */
export async function withdrawForm(
  admin: Admin<'editor'>,
  { id, locale, holds }: WithdrawForm,
): Promise<FormOutcome<SaveResult>> {
  const [t, around] = [await getTranslations('admin.updates.withdraw'), await getLocale()]
  const mailed = await heldBackByWithdrawal(id)
  const warned = !mailed || holds === String(mailed.id)
  if (warned) await withdrawUpdate(admin, id, locale)
  refresh()
  if (!warned) return { message: await notYet(mailed) }
  const [other] = await publishedLocales(id)
  const language = languageName(locale, around)
  const done = other ? t('one', { language, other: languageName(other, around) }) : t('all', { language })
  return { message: mailed ? `${done} ${t('paused', { id: String(mailed.id) })}` : done }
}

async function notYet({ state, startsAt }: { state: string; startsAt: Date | null }): Promise<string> {
  const t = await getTranslations('admin.updates.withdraw')
  if (state === 'sending' || !startsAt) return t('sending')
  return t('waiting', { moment: formatTimestamp(startsAt, { ...(await preferences()), time: true }) })
}
