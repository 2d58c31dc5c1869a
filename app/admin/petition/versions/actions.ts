'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { findTextCopy, findTextVersion } from '@/lib/petition/version-queries'
import { restoreText } from '@/lib/petition/working-copy'
import type { PetitionWords } from '@/lib/petition/working-copy-schema'

export const restoreTextVersionAction = adminAction(
  'owner',
  z.object({ version: rowId }),
  async ({ version }, admin) => restored(admin.id, (await findTextVersion(version))?.words),
)

export const restoreTextCopyAction = adminAction('owner', z.object({ id: rowId }), async ({ id }, admin) =>
  restored(admin.id, (await findTextCopy(id))?.words),
)

async function restored(adminId: string, words: PetitionWords[] | undefined) {
  if (!words) return { message: 'There is no such text.' }
  if (!(await restoreText(adminId, words))) return { message: 'The editor holds these words already.' }
  redirect(`/admin/petition?done=restored-${Date.now()}`)
}
