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

// Others wait for the same worker.
const TURN_MS = 15_000
const NIGHT_MS = 4 * 3_600_000
const PAUSE_MS = 1_000

/** How the site introduces itself, with where to read what it does there. */
function ourselves(): Prober {
  return { network: INTERNET, userAgent: `link-check (+${env().SITE_URL}/references)`, backoffUntil }
}

/**
 * Asks the addresses that are due, one after the other with a second between them, for a quarter of a minute; what is left
 * is a job of its own, until `until` (milliseconds; four hours from now if not given), and the rest waits for the next night.
 * Every address moves on as it is taken, so that a kill or a second process asks none twice. Rejects when `signal` aborts.
 */
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

/** Asks what is due of one reference: its address and its archived copy. */
export async function checkReference(id: number, signal?: AbortSignal, prober = ourselves()): Promise<void> {
  while (await checkLink(id, signal, prober)) await pause(prober, signal)
}

/** Asks an address that is due (the one that waited longest, of the reference that is named, if one is). Returns whether one was. */
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
