import { setTimeout } from 'node:timers/promises'
import { checkLog, followLog, type CheckedLog, type Circumstances } from './check-log.ts'
import type { Checkpoint } from './checkpoint.ts'
import { compare } from './compare.ts'
import { checkDelivery } from './delivery.ts'
import type { Download } from './download.ts'
import { Unreadable } from './failures.ts'
import { findingOf, isWrong, wrong, type Finding } from './findings.ts'
import { readPublished, type Published } from './published.ts'
import { checkReceipt } from './receipt.ts'
import { readKept, writeKept, type Kept } from './state.ts'
import { TileLog } from './tile-log.ts'
import { compareViews, cosignedBy, type Witness } from './witnesses.ts'

const MOST_LOGS = 100
// How long a site may take to enter in its ledger what its page counts already.
const SETTLE_TRIES = 12
const SETTLE_WAIT_MS = 5000

export type Task = {
  /** Without a slash at its end. */
  site: string
  stateFolder: string
  witnesses: Witness[]
  /** vkeys that the log has to have, as they were learned elsewhere. */
  expectedKeys: string[]
  receipt: Buffer | null
  delivery: string | null
  download: Download
  progress?: (entries: number, size: number) => void
  wait?: (ms: number) => Promise<unknown>
}

export type Outcome = { findings: Finding[]; logs: CheckedLog[]; published: Published | null }

/** Everything that can be said of a site's ledger. */
export async function checkSite(task: Task): Promise<Outcome> {
  try {
    return await checkLedger(task)
  } catch (error) {
    return { findings: [findingOf('site', error)], logs: [], published: null }
  }
}

async function checkLedger(task: Task): Promise<Outcome> {
  const { site, download, stateFolder, witnesses } = task
  const found = await discover(site, download)
  const kept = await readKept(stateFolder, site)
  const findings: Finding[] = []
  const logs = await checkLogs(task, found, kept)
  const published = await settle(logs, task, findings)
  if (kept.length > logs.length) {
    findings.push(wrong('logs', `At the last check there were ${kept.length} logs, now ${logs.length}.`))
  }
  const last = logs.at(-1)
  if (last) {
    findings.push(...expected(task.expectedKeys, logs), ...cosignedBy(last.checkpoint, witnesses))
    if (last.audited) findings.push(...(await compareViews(last, witnesses, download)))
  }
  if (task.receipt) findings.push(...(await checkReceipt(task.receipt, logs, witnesses)))
  if (task.delivery) findings.push(...(await checkDelivery(task.delivery, logs, witnesses)))
  await writeKept(
    stateFolder,
    site,
    logs.map((log, place) => toKeep(log, kept[place] ?? null)),
  )
  return { findings: [...logs.flatMap((log) => log.findings), ...findings], logs, published }
}

type Found = { log: TileLog; checkpoint: Checkpoint }

/** The log, and those that continue it where the site had to begin anew. */
async function discover(site: string, download: Download): Promise<Found[]> {
  const found: Found[] = []
  for (let number = 1; number <= MOST_LOGS; number += 1) {
    const log = new TileLog(`${site}/ledger${number > 1 ? `/${number}` : ''}`, download)
    const checkpoint = await log.checkpoint()
    if (!checkpoint) break
    found.push({ log, checkpoint })
  }
  if (found.length > 0) return found
  throw new Unreadable(`There is no ledger at ${site}. Is that the campaign's address?`)
}

/** The last one first, since its first entry says how the one before ended. */
async function checkLogs(task: Task, found: Found[], kept: (Kept | null)[]): Promise<CheckedLog[]> {
  const logs: CheckedLog[] = []
  for (const [place, { log, checkpoint }] of [...found.entries()].reverse()) {
    const continued = logs[0]?.audited?.tallies.continued ?? null
    const declared = continued === null ? null : Buffer.from(continued, 'base64')
    const checked = await checkLog(log, checkpoint, circumstancesOf(task, kept[place] ?? null, declared))
    if (checked.audited) checked.findings.push(...checkBeginning(checked, place))
    logs.unshift(checked)
  }
  return logs
}

function checkBeginning({ audited, checkpoint }: CheckedLog, place: number): Finding[] {
  const isContinuing = audited?.tallies.continued !== null
  if (isContinuing === place > 0 || checkpoint.size === 0) return []
  return [
    isContinuing
      ? wrong('continued', `${checkpoint.origin} names a log before it, but there is none.`)
      : wrong('continued', `${checkpoint.origin} does not name the log that it continues.`),
  ]
}

/** Reads page and ledger again until they agree, since both go on while they are read. */
async function settle(logs: CheckedLog[], task: Task, findings: Finding[]): Promise<Published | null> {
  const { progress, wait = setTimeout } = task
  const from = logs.at(-1)?.audited?.tallies
  for (let tries = 1; ; tries += 1) {
    const published = await publishedOf(task, findings)
    if (!published || !from || fits(published, tries === SETTLE_TRIES)) return published
    await wait(SETTLE_WAIT_MS)
    const last = logs.pop()
    if (last) logs.push(await followLog(last, progress))
    if (fits(published, false)) return published
  }

  function fits(published: Published, isLastTry: boolean): boolean {
    const to = logs.at(-1)?.audited?.tallies
    const compared = from && to ? compare(published, from, to) : []
    const isOver = isLastTry || !compared.some(isWrong)
    if (isOver) findings.push(...compared)
    return isOver
  }
}

function circumstancesOf(task: Task, kept: Kept | null, declared: Buffer | null): Circumstances {
  const { stateFolder, progress, wait } = task
  return { kept, declared, evidenceFolder: stateFolder, progress, wait }
}

async function publishedOf({ site, download }: Task, findings: Finding[]): Promise<Published | null> {
  try {
    return await readPublished(site, download)
  } catch (error) {
    findings.push(findingOf('published', error))
    return null
  }
}

function expected(vkeys: string[], logs: CheckedLog[]): Finding[] {
  return vkeys
    .filter((vkey) => !logs.some(({ keys }) => keys.some((key) => key.vkey === vkey)))
    .map((vkey) => wrong('keys', `The site does not list the key that it should have: ${vkey}`))
}

function toKeep({ checkpoint, keys, audited, findings }: CheckedLog, before: Kept | null): Kept | null {
  const isInOrder = audited !== null && !findings.some(isWrong)
  const isNewer = !before || checkpoint.size >= before.checkpoint.size
  return isInOrder && isNewer ? { checkpoint, keys, audited } : before
}
