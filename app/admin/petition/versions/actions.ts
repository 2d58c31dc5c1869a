'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
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

const BEGUN = {
  begun: '',
  'asked already': 'They were asked already: once for each meaning.',
  closed: 'The campaign has ended: nobody can renew any more.',
}

export const askForRenewalsAction = adminAction(
  'owner',
  z.object({ intent: z.enum(['check', 'ask']) }),
  async ({ intent }, admin) => {
    if (intent === 'check') return
    const begun = await startAsking(admin)
    refresh()
    return { message: BEGUN[begun] }
  },
)

async function restored(adminId: string, words: PetitionWords[] | undefined) {
  if (!words) return { message: 'There is no such text.' }
  if (!(await restoreText(adminId, words))) return { message: 'The editor holds these words already.' }
  redirect(`/admin/petition?done=restored-${Date.now()}`)
}
