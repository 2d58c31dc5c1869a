import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { open, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { messageOf } from '@/server/host/startup-error'
import { until } from '@/testing/until'
import { Confirmers } from './confirmers.ts'
import type { Drill } from './drill.ts'
import { unavailablePages, wrongRefusals } from './expected-responses.ts'
import { exactly, info, none, within, type Figure } from './figures.ts'
import type { KillableSite } from './killable-site.ts'
import { waitUntilDrained } from './queue.ts'
import type { Scene } from './scene.ts'
import { Signers, waitForSignatures } from './signers.ts'
import { compareCount, compareMails, compareSignatures } from './verify.ts'

const BACK_WITHIN = 5
const FULL_WITHIN = 60
const STAYS_FULL_MS = 2_000
const AGAIN_MS = 10
const DRAINED_WITHIN = 60
// Little more than an empty database, so that it fills quickly.
const DISK = '160m'
const BLOCK_BYTES = 1024 * 1024
const LONG = 'A comment of the longest kind. '.repeat(16)

/** Fills PostgreSQL's disk, a file system in memory, which needs root. */
export const fullDisk: Drill = {
  name: 'full-disk',
  title: 'A full disk under PostgreSQL',
  obstacle() {
    const folder = mkdtempSync(path.join(tmpdir(), 'campaign-disk-'))
    try {
      mount(folder)
      unmount(folder)
      return null
    } catch (error) {
      return `no file system can be mounted, which needs root: ${messageOf(error).split('\n').at(-1)}`
    } finally {
      rmdirSync(folder)
    }
  },
  async run(scene, { patience }) {
    const disk = await scene.folder()
    mount(disk)
    scene.atEnd(() => unmount(disk))
    await scene.copyData(disk)
    const mail = await scene.mail()
    const postgres = await scene.postgres(disk)
    const site = await scene.site(await scene.folder(), mail, { LIMITS: 'off', DATABASE_URL: postgres.url })
    await site.start()
    await unavailablePages(site)
    const signers = new Signers([site.origin], 'disk', { many: 8, rest: 0 }, { comment: LONG })
    const confirmers = new Confirmers(mail, site.origin)
    for (const people of [signers, confirmers]) people.begin()
    const figures: Figure[] = []
    try {
      await waitForSignatures(signers, 20)
      const emptied = keepFull(scene, disk)
      await until('signatures are refused', () => signers.refused > 20, { seconds: FULL_WITHIN })
      await wait(STAYS_FULL_MS)
      const wrong = [...(await unavailablePages(site)), ...(await wrongRefusalsOnceFull(site))]
      await emptied()
      figures.push(none('wrong answers while it was full', wrong))
      figures.push(info('the log says', /Signing failed: .*/.exec(site.printed())?.[0] ?? 'nothing'))
      const lives = await postgres.runs()
      if (!lives) await postgres.startAgain()
      figures.push(info('PostgreSQL had to be started again', lives ? 'no' : 'yes'))
      figures.push(within('until signed again', await waitForSignatures(signers, 1), BACK_WITHIN * patience))
    } finally {
      await Promise.all([signers.end(), confirmers.end()])
    }
    await waitUntilDrained(postgres.url, DRAINED_WITHIN * patience)
    return [
      ...figures,
      exactly('crashes of the site', site.lives ? 0 : 1, 0),
      ...(await compareSignatures(postgres.url, signers)),
      ...(await compareCount(postgres.url, confirmers.acknowledged)),
      ...compareMails(mail, signers, 0),
    ]
  },
}

function mount(folder: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK},mode=0711`, 'tmpfs', folder], { stdio: 'pipe' })
}

function unmount(folder: string): void {
  execFileSync('umount', [folder])
}

// Fills every block, also those PostgreSQL frees. Returns how to stop.
function keepFull(scene: Scene, disk: string): () => Promise<void> {
  const full = new AbortController()
  const filling = fill(path.join(disk, 'ballast'), full.signal)
  const end = () => {
    full.abort()
    return filling
  }
  scene.atEnd(end)
  return end
}

async function fill(ballast: string, full: AbortSignal): Promise<void> {
  const file = await open(ballast, 'w')
  const block = Buffer.alloc(BLOCK_BYTES)
  while (!full.aborted) {
    const { bavail } = await statfs(path.dirname(ballast))
    if (bavail > 0) await file.write(block).catch(() => {})
    else await wait(AGAIN_MS)
  }
  await file.close()
  await rm(ballast)
}

async function wrongRefusalsOnceFull(site: KillableSite): Promise<string[]> {
  let wrong: string[] = []
  for (let tries = 0; tries < 20; tries++) {
    wrong = await wrongRefusals(site)
    if (wrong.length === 0) return wrong
    await wait(AGAIN_MS)
  }
  return wrong
}
