import { setTimeout as wait } from 'node:timers/promises'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { enqueue } from '@/lib/platform/jobs'
import { claimAddress, releaseClaim } from '@/lib/links/claim'
import { checkLinks } from '@/lib/links/jobs'
import { INTERNET } from '@/lib/links/network'
import { recordResult } from '@/lib/links/record-result'
import { backoffUntil } from '@/lib/links/host-backoff'
import { probe, type Prober } from '@/lib/links/probe'

// Other jobs wait for the same worker.
const TURN_MS = 15_000
const NIGHT_MS = 4 * 3_600_000
const PAUSE_MS = 1_000

function ourselves(): Prober {
  return { network: INTERNET, userAgent: `link-check (+${env().SITE_URL}/references)`, backoffUntil }
}

/** Checks the due addresses for 15 s, a second apart, then requeues itself until `until` (ms). Rejects when `signal` aborts. */
export async function checkDueLinks(
  until?: number,
  signal?: AbortSignal,
  prober = ourselves(),
): Promise<void> {
  const [turnEnds, nightEnds] = [Date.now() + TURN_MS, until ?? Date.now() + NIGHT_MS]
  while (await checkLink(null, signal, prober)) {
    if (Date.now() >= nightEnds) return
    if (Date.now() >= turnEnds) {
      await db().$transaction((tx) => enqueue(tx, checkLinks, { until: nightEnds }))
      return
    }
    await pause(prober, signal)
  }
}

/** Checks what is due of one reference: its address and its archived copy. */
export async function checkReference(id: number, signal?: AbortSignal, prober = ourselves()): Promise<void> {
  while (await checkLink(id, signal, prober)) await pause(prober, signal)
}

/** Checks the address that is due longest (of one reference, when given). Returns whether there was one. */
export async function checkLink(
  id: number | null,
  signal?: AbortSignal,
  prober = ourselves(),
): Promise<boolean> {
  const taken = await claimAddress(id)
  if (!taken) return false
  try {
    await recordResult(taken, await probe(taken.url, prober, signal))
  } catch (error) {
    await releaseClaim(taken)
    throw error
  }
  return true
}

async function pause({ pauseMs = PAUSE_MS }: Prober, signal?: AbortSignal): Promise<void> {
  await wait(pauseMs, undefined, { signal })
}
