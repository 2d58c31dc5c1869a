import { randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { LedgerProblem } from '@/lib/ledger/rules'
import { exec } from '@/server/host/exec'
import { findPostgres } from '@/server/postgres/embedded-postgres'
import { holdsDatabase, possibleLocations } from '@/server/postgres/location'
import type { MailServer } from '@/testing/doubles/mail-server'
import { until } from '@/testing/until'
import { BLANK_ENVIRONMENT } from '@/tools/blank-environment'
import type { Drill } from './drill.ts'
import { exactly } from './figures.ts'
import type { KillableSite } from './killable-site.ts'
import { confirms, postAsJson } from './posts.ts'
import { runStatement } from './run-statement.ts'
import { compareLedger, waitUntilPublished } from './verify-ledger.ts'

const PEOPLE = 5
const WITHIN = 60
const COMMAND_MS = 120_000

/** Checked from outside by somebody who had checked before, and who keeps a receipt from the beginning. */
export const lostLedger: Drill = {
  name: 'lost-ledger',
  title: 'The ledger’s key lost, and its database put back from a copy',
  apart: true,
  async run(scene) {
    const mail = await scene.mail()
    const dataDir = await scene.data()
    const outside = await scene.folder()
    const receipt = path.join(outside, 'signature.tlog-proof')
    const site = await scene.site(dataDir, mail, { LIMITS: 'off' })
    const crowd = new Crowd(site, mail)

    await site.start()
    await crowd.sign()
    await waitUntilShown(site, dataDir)
    await writeFile(receipt, await textOf(`${await crowd.aPage()}/receipt`))
    const counted = [await check(site, outside, receipt)]

    await site.stop()
    site.settings.LEDGER_KEY = randomBytes(32).toString('hex')
    await site.start()
    await waitForProblem(dataDir, 'unknown-key')
    await crowd.sign()
    await ledgerCommand(site, 'rotate')
    await site.stop()
    await site.start()
    await waitUntilShown(site, dataDir)
    const rotated = await compareLedger(await urlOf(dataDir))
    counted.push(await check(site, outside, receipt))

    await site.stop()
    const copy = path.join(await scene.folder(), 'copy')
    await copyFolder(databaseOf(dataDir), copy)
    await site.start()
    await crowd.sign()
    await waitUntilShown(site, dataDir)
    counted.push(await check(site, outside, receipt))

    await site.stop()
    await rm(databaseOf(dataDir), { recursive: true })
    await copyFolder(copy, databaseOf(dataDir))
    await site.start()
    await waitForProblem(dataDir, 'behind-file')
    await crowd.sign()
    await ledgerCommand(site, 'continue')
    await waitUntilShown(site, dataDir)
    counted.push(await check(site, outside, receipt))
    return [...rotated, ...counted.map((count, at) => exactly(MOMENTS[at] ?? '', count, COUNTS[at] ?? 0))]
  },
}

const MOMENTS = [
  'signatures that the checker counts at first',
  'with another key',
  'with more',
  'in the log that continues, with the receipt of the first one',
]
// What was signed after the copy was taken is lost with it.
const COUNTS = [PEOPLE, 2 * PEOPLE, 3 * PEOPLE, 3 * PEOPLE]

/** People who sign and confirm one after the other. */
class Crowd {
  private readonly links: string[] = []
  private readonly pages: string[] = []
  private people = 0

  constructor(
    private readonly site: KillableSite,
    mail: MailServer,
  ) {
    mail.onMail(({ text }) => {
      const confirming = /\/confirm\/(\S+)/.exec(text)?.[1]
      const page = /https?:\/\/\S+\/signature\/[^\s/)]+/.exec(text)?.[0]
      if (confirming) this.links.push(confirming)
      else if (page) this.pages.push(page)
    })
  }

  async sign(): Promise<void> {
    for (let n = 0; n < PEOPLE; n++) {
      await postAsJson(this.site.origin, { email: `person${this.people++}@example.org` })
      await until('the mail comes', () => this.links.length > 0, { seconds: WITHIN })
      await confirms(this.site.origin, this.links.shift() ?? '')
    }
  }

  async aPage(): Promise<string> {
    await until('one is told that they are counted', () => this.pages.length > 0, { seconds: WITHIN })
    return this.pages[0] ?? ''
  }
}

/** Returns the count that the checker recomputed. Throws with its words where anything is wrong or unchecked. */
async function check({ origin }: KillableSite, state: string, receipt: string): Promise<number> {
  const args = ['--import', 'tsx', 'verify/main.ts', origin, '--receipt', receipt, '--state', state, '--json']
  const report = await exec(process.execPath, args, { timeout: COMMAND_MS })
  return Number((JSON.parse(report) as { proven: unknown }).proven)
}

async function ledgerCommand({ settings }: KillableSite, verb: string): Promise<void> {
  const env = { ...process.env, ...BLANK_ENVIRONMENT, ...settings }
  await exec(process.execPath, ['--import', 'tsx', 'scripts/ledger.ts', verb], { env, timeout: COMMAND_MS })
}

async function waitForProblem(dataDir: string, problem: LedgerProblem): Promise<void> {
  const databaseUrl = await urlOf(dataDir)
  const asked = 'SELECT problem FROM ledger_logs ORDER BY id DESC LIMIT 1'
  await until(
    `the site notices: ${problem}`,
    async () => (await runStatement<{ problem: string }>(databaseUrl, asked))[0]?.problem === problem,
    { seconds: WITHIN },
  )
}

/** Until the ledger holds everything, and the pages show the count of it. */
async function waitUntilShown({ origin }: KillableSite, dataDir: string): Promise<void> {
  const databaseUrl = await urlOf(dataDir)
  await waitUntilPublished(databaseUrl)
  const asked = `SELECT count(*)::int AS count FROM signatures WHERE state = 'confirmed'`
  const [confirmed] = await runStatement<{ count: number }>(databaseUrl, asked)
  await until(
    'the pages show the count',
    async () => JSON.parse(await textOf(`${origin}/petition.json`)).count === confirmed?.count,
    { seconds: WITHIN, every: 100 },
  )
}

async function urlOf(dataDir: string): Promise<string> {
  const addresses = await findPostgres(dataDir)
  if (!addresses) throw new Error('PostgreSQL does not run')
  return addresses.url
}

function databaseOf(dataDir: string): string {
  const { near, far } = possibleLocations(dataDir)
  return holdsDatabase(near) ? near : far
}

async function copyFolder(from: string, to: string): Promise<void> {
  await exec('cp', ['-a', from, to], { timeout: COMMAND_MS })
}

async function textOf(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok)
    throw new Error(`${new URL(url).pathname.split('/')[1]} is answered with ${response.status}`)
  return response.text()
}
