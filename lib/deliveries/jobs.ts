import { z } from 'zod'
import type { Transaction } from '@/lib/platform/db'
import { enqueue, jobKind } from '@/lib/platform/jobs'

/** Makes the files of a delivery, at the start and after a signature of it was erased. */
export const makePackage = jobKind('make-package', {
  payload: z.object({ deliveryId: z.int() }),
  queue: 'packages',
})

/** Has the package of a delivery made, now or at a time; one that waits already is replaced. */
export async function queuePackage(
  tx: Transaction,
  deliveryId: number,
  runAt: Date | null = null,
): Promise<void> {
  await enqueue(tx, makePackage, { deliveryId }, { key: `package ${deliveryId}`, runAt })
}
