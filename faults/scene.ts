import { randomBytes } from 'node:crypto'
import { BLANK_ENVIRONMENT } from '@/tools/blank-environment'
import { startProgram, type Program } from '@/tools/programs'
import { temporaryFolder } from '@/tools/temporary-folder'
import { migrate } from '@/server/migrate'
import { findPostgres, startPostgres } from '@/server/postgres'
import { run } from '@/server/run'
import { MailServer } from '@/testing/doubles/mail-server'
import { OwnPostgres } from './own-postgres.ts'
import { SiteProcess } from './site-process.ts'

/** A data folder whose PostgreSQL has the newest schema, for scenes to copy; and what removes it. */
export async function prepareData(): Promise<{ prepared: string; remove(): Promise<void> }> {
  const { folder, remove } = await temporaryFolder()
  const postgres = await startPostgres(folder)
  try {
    await migrate(postgres.ownerUrl, { siteUrl: postgres.url })
  } finally {
    await postgres.stop()
  }
  return { prepared: folder, remove }
}

/** What one drill plays on: folders, sites and mail servers of its own, all of which end with it. */
export class Scene {
  private readonly ends: (() => unknown)[] = []
  // The site's processes share them as they share the database.
  private readonly secrets = {
    AUTH_SECRET: randomBytes(32).toString('hex'),
    DATA_KEY: randomBytes(32).toString('hex'),
  }

  constructor(private readonly prepared: string) {}

  /** A step for the end, however that comes; the latest goes first. */
  atEnd(step: () => unknown): void {
    this.ends.push(step)
  }

  async end(): Promise<void> {
    for (let step = this.ends.pop(); step; step = this.ends.pop()) await step()
  }

  /** A temporary folder that PostgreSQL's user can pass through. */
  async folder(): Promise<string> {
    const { folder, remove } = await temporaryFolder()
    this.atEnd(remove)
    return folder
  }

  /** A data folder of its own with an empty database. */
  async data(): Promise<string> {
    const folder = await this.folder()
    await this.copyData(folder)
    // What a killed site left behind.
    this.atEnd(async () => {
      if (await findPostgres(folder)) await (await startPostgres(folder)).stop()
    })
    return folder
  }

  /** Puts an empty database into a folder. */
  async copyData(folder: string): Promise<void> {
    // With its owners, PostgreSQL's user among them.
    await run('cp', ['-a', `${this.prepared}/.`, folder], { timeout: 60_000 })
  }

  /** A process of the site, not yet started, whose mail goes to `mail`. */
  async site(dataDir: string, mail: MailServer, settings: Record<string, string> = {}): Promise<SiteProcess> {
    const site = await SiteProcess.on(dataDir, this.settings(mail, settings))
    this.atEnd(() => site.stop())
    return site
  }

  /** An environment for a process of the site, whose mail goes to `mail`. */
  settings<Own extends Record<string, string>>(mail: MailServer, own: Own): Own & Record<string, string> {
    return { ...this.secrets, ...mailTo(mail), ...own }
  }

  /** One of our own programs, running, with the secrets of the sites and their mail server; killed at the end. */
  program(file: string, args: string[], mail: MailServer, settings: Record<string, string>): Program {
    const own = { ...BLANK_ENVIRONMENT, ...this.secrets, ...mailTo(mail) }
    const program = startProgram(file, args, { env: { ...process.env, ...own, ...settings } })
    this.atEnd(async () => {
      program.child.kill('SIGKILL')
      await program.ended
    })
    return program
  }

  /** A PostgreSQL with an empty database in a folder, running. */
  async postgres(folder: string): Promise<OwnPostgres> {
    const postgres = await OwnPostgres.start(folder)
    this.atEnd(() => postgres.end())
    return postgres
  }

  async mail(): Promise<MailServer> {
    const mail = new MailServer()
    await mail.open()
    this.atEnd(() => mail.close())
    return mail
  }
}

function mailTo(mail: MailServer) {
  return { SMTP_URL: mail.url, MAIL_FROM: 'Campaign <campaign@example.org>' }
}
