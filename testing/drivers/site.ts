import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '@/server/host/free-port'
import {
  allowConnections,
  blockConnections,
  freshDatabase,
  ownerUrlOf,
  query,
} from '@/testing/database/database'
import { Mailbox } from '@/testing/doubles/mailbox'
import { siteArguments } from '@/tools/programs'

export type Site = {
  url: string
  mailbox: Mailbox
  databaseUrl: string
  /** Printed while there is no owner. */
  ownerLink: string
  log(): string
  /** In MB; on Linux only. */
  memory(): number
  query(sql: string): Promise<unknown[]>
  databaseGoesAway(): Promise<void>
  databaseComesBack(): Promise<void>
  stop(): Promise<void>
}

/** The real site (`npm start`) with a database and mailbox of its own. `before` is SQL for what the site reads once and keeps. */
export async function startSite(overrides: Record<string, string> = {}, before?: string): Promise<Site> {
  const [port, databaseUrl, dataDir, mailbox] = await Promise.all([
    freePort(),
    freshDatabase(),
    mkdtemp(path.join(tmpdir(), 'campaign-site-')),
    openMailbox(),
  ])
  if (before) await query(ownerUrlOf(databaseUrl), before)
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, siteArguments(), {
    env: {
      ...process.env,
      SITE_URL: url,
      PORT: String(port),
      HOST: 'localhost',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'Campaign <campaign@example.org>',
      ...overrides,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A test that times out never stops it itself.
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  const printed: string[] = []
  const ownerLink = await readOwnerLink(child, printed)
  return {
    url,
    mailbox,
    databaseUrl,
    ownerLink,
    log: () => printed.join('\n'),
    memory: () => residentMemory(child.pid),
    query: (sql) => query(ownerUrlOf(databaseUrl), sql),
    databaseGoesAway: () => blockConnections(databaseUrl),
    databaseComesBack: () => allowConnections(databaseUrl),
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      await mailbox.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function residentMemory(pid: number | undefined): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

async function openMailbox(): Promise<Mailbox> {
  const mailbox = new Mailbox()
  await mailbox.open()
  return mailbox
}

function readOwnerLink(child: ChildProcess, printed: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue
      createInterface({ input: stream }).on('line', (line) => {
        printed.push(line)
        const link = /https?:\S+\/admin\/join\/\S+/.exec(line)?.[0]
        if (link) resolve(link)
      })
    }
    child.once('exit', () => reject(new Error(`The site did not start:\n${printed.join('\n')}`)))
  })
}
