import { setTimeout as wait } from 'node:timers/promises'
import { claimAddress, releaseClaim } from '@/lib/links/claim'
import { backoffUntil } from '@/lib/links/host-backoff'
import { checkLinks } from '@/lib/links/jobs'
import { INTERNET } from '@/lib/links/network-access'
import { probe, type Prober } from '@/lib/links/probe'
import { recordResult } from '@/lib/links/record-result'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { enqueue } from '@/lib/platform/jobs'

// Other jobs wait for the same worker.
const JOB_MS = 15_000
const RUN_MS = 4 * 3_600_000
const PAUSE_MS = 1_000

function siteProber(): Prober {
  return { network: INTERNET, userAgent: `link-check (+${env().SITE_URL}/references)`, backoffUntil }
}

/** Checks the due addresses for 15 s, a second apart, then requeues itself until `until` (ms). Rejects when `signal` aborts. */
export async function checkDueLinks(
  until?: number,
  signal?: AbortSignal,
  prober = siteProber(),
): Promise<void> {
  const [jobEnds, runEnds] = [Date.now() + JOB_MS, until ?? Date.now() + RUN_MS]
  while (await checkLink(null, signal, prober)) {
    if (Date.now() >= runEnds) return
    if (Date.now() >= jobEnds) {
      await db().$transaction((tx) => enqueue(tx, checkLinks, { until: runEnds }))
      return
    }
    await pause(prober, signal)
  }
}

/** Checks what is due of one reference: its address and its archived copy. */
export async function checkReference(id: number, signal?: AbortSignal, prober = siteProber()): Promise<void> {
  while (await checkLink(id, signal, prober)) await pause(prober, signal)
}

/** Checks the address that is due longest (of one reference, when given). Returns whether there was one. */
export async function checkLink(
  id: number | null,
  signal?: AbortSignal,
  prober = siteProber(),
): Promise<boolean> {
  const claim = await claimAddress(id)
  if (!claim) return false
  try {
    await recordResult(claim, await probe(claim.url, prober, signal))
  } catch (error) {
    await releaseClaim(claim)
    throw error
  }
  return true
}

async function pause({ pauseMs = PAUSE_MS }: Prober, signal?: AbortSignal): Promise<void> {
  await wait(pauseMs, undefined, { signal })
}
