import { audit } from '@/lib/audit/audit'
import type { Reference } from '@/lib/generated/prisma/client'
import type { Claim } from '@/lib/links/claim'
import { backOff } from '@/lib/links/host-backoff'
import type { LinkKind } from '@/lib/links/link-columns'
import { afterProbe, copyAfterProbe, type Backoff, type ProbeResult } from '@/lib/links/rules'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'

const VERBS = {
  source: { died: 'find-dead', cameBack: 'find-again' },
  copy: { died: 'find-copy-dead', cameBack: 'find-copy-again' },
} as const

/** Stores a check's result and the next due time, unless the address changed or the lease was lost; audits a new state. */
export async function recordResult(
  { id, address, url, leaseEnds }: Claim,
  result: ProbeResult | Backoff,
  now = new Date(),
): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "references" WHERE id = ${id} FOR UPDATE`
    const before = await tx.reference.findUnique({ where: { id } })
    if (!before || !isStillHeld(addressFacts(before, address), url, leaseEnds)) return
    const data = address === 'copy' ? copyUpdate(before, result, now) : sourceUpdate(before, result, now)
    const after = await tx.reference.update({ where: { id }, data })
    if (result.kind === 'wait') return
    if (result.notBefore) await backOff(tx, result.host ?? new URL(url).host, result.notBefore)
    const [was, is] = [addressFacts(before, address).deadSince, addressFacts(after, address).deadSince]
    const change = !was && is ? 'died' : was && !is ? 'cameBack' : null
    if (change) {
      const verb = VERBS[address][change]
      await audit(tx, { adminId: null, verb, subject: `reference:${id}`, detail: { answer: result.word } })
    }
    if (change || (address === 'source' && result.kind === 'fine')) await invalidate(tx)
  })
}

function addressFacts(of: Reference, address: LinkKind) {
  return address === 'copy'
    ? { url: of.archivedUrl, askAt: of.copyAskAt, deadSince: of.copyDeadSince }
    : { url: of.url, askAt: of.askAt, deadSince: of.deadSince }
}

function isStillHeld(known: ReturnType<typeof addressFacts>, url: string, leaseEnds: Date): boolean {
  return known.url === url && known.askAt.getTime() === leaseEnds.getTime()
}

function sourceUpdate(before: Reference, result: ProbeResult | Backoff, now: Date) {
  return result.kind === 'wait' ? { askAt: result.notBefore } : afterProbe(before, result, now)
}

function copyUpdate(before: Reference, result: ProbeResult | Backoff, now: Date) {
  return result.kind === 'wait' ? { copyAskAt: result.notBefore } : copyAfterProbe(before, result, now)
}
