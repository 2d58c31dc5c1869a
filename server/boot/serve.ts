import { invalidateBlocks } from '@/lib/blocklist/current'
import { disconnect } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { learnSwitches } from '@/lib/switches/known'
import { refuseBadRequests } from '@/server/front/bad-request'
import { startFront, startFrontInDevelopment } from '@/server/front/front'
import { answerHealth } from '@/server/front/health'
import { guardRequests } from '@/server/front/request-guard'
import { listen } from '@/server/http/listen'
import { startBroadcastLoop } from '@/server/jobs/broadcast-loop'
import { listenForInvalidations } from '@/server/jobs/invalidation-listener'
import { startLedgerLoop } from '@/server/jobs/ledger-loop'
import { startJobs } from '@/server/jobs/start-jobs'
import { startTallyLoop } from '@/server/jobs/tally-loop'
import { startMail } from '@/server/mail/start-mail'
import { OWN_ORIGIN } from '@/server/next/contracts.mjs'
import type { Next } from '@/server/next/next-worker'

export type Site = { address: string; stop(): Promise<void> }

// Programs retry at once or never. A proxy retries as long as it keeps a connection, which it closes (deploy/nginx.conf).
const GRACE_MS = { visitors: 1_000, proxy: 10_000 }

/** Needs a migrated database. `stop` finishes requests and jobs, then disconnects; the caller stops Next. */
export async function serve(next: Next, { dev }: { dev: boolean }): Promise<Site> {
  const { SITE_URL, HOST, PORT, DATABASE_URL, TRUSTED_PROXIES, production } = env()
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set')

  const front = dev ? startFrontInDevelopment(next) : await startFront(next)
  const { server, url, drain } = await listen(
    refuseBadRequests(
      answerHealth(guardRequests(front.answer, { siteUrl: SITE_URL, trustedProxies: TRUSTED_PROXIES })),
    ),
    HOST,
    PORT,
  )
  process.env[OWN_ORIGIN] = url
  if (next.upgrade) server.on('upgrade', next.upgrade)

  const changes = listenForInvalidations(DATABASE_URL, () => {
    front.drop()
    invalidateBlocks()
    void learnSwitches().catch(() => {})
  })
  const folding = startTallyLoop()
  const mail = startMail()
  const broadcasting = startBroadcastLoop(DATABASE_URL)
  const sequencing = startLedgerLoop(DATABASE_URL)
  const jobs = await startJobs()

  return {
    address: production ? SITE_URL : withPort(SITE_URL, new URL(url).port),
    async stop() {
      const drained = drain(TRUSTED_PROXIES > 0 ? GRACE_MS.proxy : GRACE_MS.visitors)
      await Promise.all([drained, broadcasting.stop(), sequencing.stop(), jobs.stop()])
      mail.stop()
      await Promise.all([changes.stop(), folding.stop()])
      await disconnect()
    },
  }
}

function withPort(address: string, port: string): string {
  return Object.assign(new URL(address), { port }).origin
}
