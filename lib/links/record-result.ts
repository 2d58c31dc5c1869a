import { invalidate } from '@/lib/platform/invalidate'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/platform/db'
import type { Reference } from '@/lib/generated/prisma/client'
import type { Address } from '@/lib/links/addresses'
import type { Claim } from '@/lib/links/claim'
import { backOff } from '@/lib/links/host-backoff'
import { afterProbe, copyAfterProbe, type ProbeResult, type Backoff } from '@/lib/links/rules'

const VERBS = {
  source: { died: 'find-dead', cameBack: 'find-again' },
  copy: { died: 'find-copy-dead', cameBack: 'find-copy-again' },
}

/** Stores a check's result and the next due time, unless the address changed or the lease was lost; audits a new state. */
export async function recordResult(
  { id, address, url, leaseEnds }: Claim,
  answer: ProbeResult | Backoff,
  now = new Date(),
): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "references" WHERE id = ${id} FOR UPDATE`
    const before = await tx.reference.findUnique({ where: { id } })
    if (!before || !isStillHeld(knownOf(before, address), url, leaseEnds)) return
    const data = address === 'copy' ? copyWith(before, answer, now) : sourceWith(before, answer, now)
    const after = await tx.reference.update({ where: { id }, data })
    if (answer.kind === 'wait') return
    if (answer.notBefore) await backOff(tx, answer.host ?? new URL(url).host, answer.notBefore)
    const [was, is] = [knownOf(before, address).deadSince, knownOf(after, address).deadSince]
    const turn = !was && is ? 'died' : was && !is ? 'cameBack' : null
    if (turn) {
      const verb = VERBS[address][turn]
      await record(tx, { adminId: null, verb, subject: `reference:${id}`, detail: { answer: answer.word } })
    }
    if (turn || (address === 'source' && answer.kind === 'fine')) await invalidate(tx)
  })
}

function knownOf(of: Reference, address: Address) {
  return address === 'copy'
    ? { url: of.archivedUrl, askAt: of.copyAskAt, deadSince: of.copyDeadSince }
    : { url: of.url, askAt: of.askAt, deadSince: of.deadSince }
}

function isStillHeld(known: ReturnType<typeof knownOf>, url: string, leaseEnds: Date): boolean {
  return known.url === url && known.askAt.getTime() === leaseEnds.getTime()
}

function sourceWith(before: Reference, answer: ProbeResult | Backoff, now: Date) {
  return answer.kind === 'wait' ? { askAt: answer.notBefore } : afterProbe(before, answer, now)
}

function copyWith(before: Reference, answer: ProbeResult | Backoff, now: Date) {
  return answer.kind === 'wait' ? { copyAskAt: answer.notBefore } : copyAfterProbe(before, answer, now)
}
