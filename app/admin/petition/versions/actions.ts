'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction, sudoAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { findTextCopy, findTextVersion } from '@/lib/petition/version-queries'
import { restoreText } from '@/lib/petition/working-copy'
import type { PetitionWords } from '@/lib/petition/working-copy-schema'
import { startAsking } from '@/lib/renewals/ask'

export const restoreTextVersionAction = adminAction(
  'owner',
  z.object({ version: rowId }),
  async ({ version }, admin) => restored(admin.id, (await findTextVersion(version))?.words),
)

export const restoreTextCopyAction = adminAction('owner', z.object({ id: rowId }), async ({ id }, admin) =>
  restored(admin.id, (await findTextCopy(id))?.words),
)

const REFUSALS = { 'asked already': 'askedAlready', closed: 'closed' } as const

export const askForRenewalsAction = sudoAction(
  'ask-for-renewals',
  z.object({ intent: z.enum(['check', 'ask']) }),
  async (_input, admin) => {
    const begun = await startAsking(admin)
    refresh()
    const t = await getTranslations('admin.petition.renewal')
    return { message: begun === 'begun' ? '' : t(REFUSALS[begun]) }
  },
  { isIt: ({ intent }) => intent === 'check', run: async () => ({ values: { intent: 'check' } }) },
)

async function restored(adminId: string, words: PetitionWords[] | undefined) {
  const t = await getTranslations('admin.petition.versions')
  if (!words) return { message: t('noText') }
  if (!(await restoreText(adminId, words))) return { message: t('same') }
  redirect(`/admin/petition?done=restored-${Date.now()}`)
}
