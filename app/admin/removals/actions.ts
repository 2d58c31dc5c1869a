'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction, sudoAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { removalForm, type CountedRemoval } from '@/app/admin/removals/form'
import type { RemovalResult } from '@/editor/form-results'
import type { FormOutcome, FormState } from '@/editor/form-state'
import type { Authorized } from '@/lib/authorization/proof'
import { dryRun } from '@/lib/removals/dry-run'
import { publishedReason, type Conditions } from '@/lib/removals/schema'
import { startRemoval } from '@/lib/removals/start'
import { stopRemoval } from '@/lib/removals/stop'
import { undoRemoval } from '@/lib/removals/undo'

export const removeManyAction = sudoAction(
  'remove-many',
  removalForm,
  async ({ counted, typed, reason, conditions }, admin) => {
    if (!counted) return count(admin, conditions)
    const t = await getTranslations('admin.removals')
    if (JSON.stringify(counted.conditions) !== JSON.stringify(conditions)) {
      return count(admin, conditions, { message: t('form.changed') })
    }
    const errors = mistakes(counted, typed, reason, t('form.mistyped'))
    if (Object.keys(errors).length > 0) return count(admin, conditions, { errors })
    const { until, count: seen } = counted
    const removal = await startRemoval(admin, { conditions, until, seen, reason: reason.trim() })
    if (removal.state !== 'started') return count(admin, conditions, { message: t(`form.${removal.state}`) })
    redirect(`/admin/removals/${removal.id}`)
  },
  {
    isIt: ({ step, counted }) => step === 'count' || !counted,
    run: ({ conditions }, admin) => count(admin, conditions),
  },
)

export const stopAction = adminAction('owner', z.object({ id: rowId }), async ({ id }, admin) => {
  const t = await getTranslations('admin.removals.stop')
  const stopped = await stopRemoval(admin, id)
  refresh()
  return { message: t(stopped ? 'done' : 'late') }
})

const undoing = z.object({ id: rowId, reason: publishedReason })

export const undoAction = adminAction('owner', undoing, async ({ id, reason }, admin) => {
  const t = await getTranslations('admin.removals.undo')
  const begun = await undoRemoval(admin, id, reason)
  refresh()
  return { values: {}, message: t(begun ? 'begun' : 'late') }
})

async function count(
  admin: Authorized<'owner'>,
  conditions: Conditions,
  outcome: FormOutcome = {},
): Promise<FormOutcome<RemovalResult>> {
  return { ...outcome, result: { dryRun: await dryRun(admin, conditions) } }
}

function mistakes(
  { count }: CountedRemoval,
  typed: string,
  reason: string,
  mistyped: string,
): FormState['errors'] {
  const parsed = publishedReason.safeParse(reason)
  return {
    ...(!parsed.success && { reason: [parsed.error.issues[0]?.message ?? ''] }),
    ...(typed.replace(/\D/g, '') !== String(count) && { typed: [mistyped] }),
  }
}
