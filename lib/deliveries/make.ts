import type { Authorized } from '@/lib/authorization/proof'
import { queuePackage } from '@/lib/deliveries/jobs'
import { ledgerBasis, type LedgerBasis } from '@/lib/deliveries/ledger-basis'
import type { Membership } from '@/lib/deliveries/matching'
import { dropLostMembers, lockDelivery } from '@/lib/deliveries/members'
import { PackageFailure } from '@/lib/deliveries/package-failure'
import { keepOnly, makeDraftFolder } from '@/lib/deliveries/package-folder'
import { isToBeMade, type PackageProblem } from '@/lib/deliveries/rules'
import { deliveryPlan } from '@/lib/deliveries/schema'
import { seal } from '@/lib/deliveries/seal'
import { writePackage, type PackagePlan } from '@/lib/deliveries/write-package'
import type { Delivery } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'
import { transactionTime } from '@/lib/platform/dry-run'

const WAIT_MS = 3_000
const TRANSACTION_OPTIONS = { timeout: 120_000 }
// People withdraw while a package is made: the last pass takes them as they were when it began.
const PASSES = 3
const PROGRESS_EVERY_MS = 1_000

const PROBLEM_OF_CODE = new Map<string, PackageProblem>([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['ENOTDIR', 'folder-not-writable'],
  ['EACCES', 'folder-not-writable'],
  ['EPERM', 'folder-not-writable'],
  ['EROFS', 'folder-not-writable'],
])

/**
 * Makes the files of a delivery that has none or whose files are stale, and seals it; queues itself again while the ledger does not
 * have all of it. What keeps it from being made is noted. Throws when `signal` aborts or the disk refuses: a later run
 * begins anew.
 */
export async function makeDeliveryFiles(
  _job: Authorized<'job'>,
  id: number,
  signal?: AbortSignal,
): Promise<void> {
  try {
    if (await makeOnce(id, signal)) return
    await noteProblem(id, null)
    await queuePackage(db(), id, inAWhile())
  } catch (error) {
    const problem = problemOf(error)
    if (problem) await noteProblem(id, problem)
    if (problem === 'ledger-stopped') return queuePackage(db(), id, inAWhile())
    if (!(error instanceof PackageFailure)) throw error
    await tidy(id)
  }
}

/** False where it has to wait. */
async function makeOnce(id: number, signal?: AbortSignal): Promise<boolean> {
  await tidy(id)
  for (let pass = 1; pass <= PASSES; pass += 1) {
    const begun = await begin(id)
    if (!begun) return true
    const basis = await ledgerBasis(id)
    if (!basis) return false
    if (await sealedBy(begun, basis, { isLast: pass === PASSES, signal })) {
      await tidy(id)
      return true
    }
  }
  return false
}

/** `at` by the database's clock, which stamps what people do meanwhile. */
type Begun = { delivery: Delivery; at: Date }

/** Lets go of signatures that are lost by now. Null where there is nothing to make. */
async function begin(id: number): Promise<Begun | null> {
  return db().$transaction(async (tx) => {
    const delivery = await lockDelivery(tx, id)
    if (!delivery?.until || !isToBeMade(delivery)) return null
    await dropLostMembers(tx, { id, until: delivery.until, membership: membershipOf(delivery) })
    const members = await tx.deliverySignature.count({ where: { deliveryId: id } })
    if (members === 0 && delivery.state !== 'delivered') throw new PackageFailure('nobody-left')
    return { delivery, at: await transactionTime(tx) }
  }, TRANSACTION_OPTIONS)
}

async function sealedBy(
  { delivery, at }: Begun,
  basis: LedgerBasis,
  { isLast, signal }: { isLast: boolean; signal?: AbortSignal },
): Promise<boolean> {
  const { id } = delivery
  const membership = isLast ? 'signed' : membershipOf(delivery)
  const folder = await makeDraftFolder(id)
  const plan = planOf(delivery, basis, membership)
  const tell = progressTeller(id)
  const written = await writePackage(folder, plan, {
    ...{ signal, onRows: tell },
    onPrinted: (rows) => tell(delivery.found + rows),
  })
  return seal(folder, { ...plan, ...written, sealedAt: isLast ? at : null, begunAt: at })
}

function planOf(delivery: Delivery, basis: LedgerBasis, membership: Membership): PackagePlan {
  const { id, until, count, manifest, sealedAt, state } = delivery
  return {
    ...deliveryPlan.parse(delivery),
    members: { id, until: until ?? new Date(0), membership },
    basis,
    handedOver: state === 'delivered' && manifest && sealedAt ? { count, manifest, sealedAt } : null,
  }
}

function membershipOf({ state }: Pick<Delivery, 'state'>): Membership {
  return state === 'delivered' ? 'signed' : 'counted'
}

function progressTeller(id: number): (done: number) => Promise<void> {
  let told = 0
  return async (done) => {
    if (performance.now() - told < PROGRESS_EVERY_MS) return
    told = performance.now()
    await db().delivery.update({ where: { id }, data: { done } })
  }
}

function problemOf(error: unknown): PackageProblem | null {
  if (error instanceof PackageFailure) return error.code
  return PROBLEM_OF_CODE.get(String(Object(error).code)) ?? null
}

async function noteProblem(id: number, problem: PackageProblem | null): Promise<void> {
  await db().$executeRaw`
    UPDATE deliveries SET problem = ${problem} WHERE id = ${id} AND problem IS DISTINCT FROM ${problem}`
}

function inAWhile(): Date {
  return new Date(Date.now() + WAIT_MS)
}

/** Deletes what earlier runs left, and files that may not be read any more. */
async function tidy(id: number): Promise<void> {
  const delivery = await db().delivery.findUnique({ where: { id }, select: { package: true, files: true } })
  await keepOnly(id, delivery?.files === 'stored' ? delivery.package : null)
}
