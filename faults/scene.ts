import { randomBytes } from 'node:crypto'
import { migrate } from '@/server/database/migrate'
import { exec } from '@/server/host/exec'
import { findPostgres, startPostgres } from '@/server/postgres/embedded-postgres'
import { MailServer } from '@/testing/doubles/mail-server'
import { BLANK_ENVIRONMENT } from '@/tools/blank-environment'
import { startProgram, type Program } from '@/tools/programs'
import { temporaryFolder } from '@/tools/temporary-folder'
import { KillableSite } from './killable-site.ts'
import { RestartablePostgres } from './restartable-postgres.ts'

export async function prepareDataFolder(): Promise<{ prepared: string; remove(): Promise<void> }> {
  const { folder, remove } = await temporaryFolder()
  const postgres = await startPostgres(folder)
  try {
    await migrate(postgres.ownerUrl, { siteUrl: postgres.url })
  } finally {
    await postgres.stop()
  }
  return { prepared: folder, remove }
}

/** The resources of one drill, which end with it. */
export class Scene {
  private readonly ends: (() => unknown)[] = []
  private readonly secrets = {
    AUTH_SECRET: randomBytes(32).toString('hex'),
    DATA_KEY: randomBytes(32).toString('hex'),
    LEDGER_KEY: randomBytes(32).toString('hex'),
  }

  constructor(private readonly prepared: string) {}

  /** Run in reverse order. */
  atEnd(step: () => unknown): void {
    this.ends.push(step)
  }

  async end(): Promise<void> {
    for (let step = this.ends.pop(); step; step = this.ends.pop()) await step()
  }

  async folder(): Promise<string> {
    const { folder, remove } = await temporaryFolder()
    this.atEnd(remove)
    return folder
  }

  async data(): Promise<string> {
    const folder = await this.folder()
    await this.copyData(folder)
    // PostgreSQL survives a killed site.
    this.atEnd(async () => {
      if (await findPostgres(folder)) await (await startPostgres(folder)).stop()
    })
    return folder
  }

  async copyData(folder: string): Promise<void> {
    // Keeps the owners of the files, one of whom is PostgreSQL's user.
    await exec('cp', ['-a', `${this.prepared}/.`, folder], { timeout: 60_000 })
  }

  async site(
    dataDir: string,
    mail: MailServer,
    settings: Record<string, string> = {},
  ): Promise<KillableSite> {
    const site = await KillableSite.on(dataDir, this.settings(mail, settings))
    this.atEnd(() => site.stop())
    return site
  }

  settings<Own extends Record<string, string>>(mail: MailServer, own: Own): Own & Record<string, string> {
    return { ...this.secrets, ...mailTo(mail), ...own }
  }

  /** A running program with the sites' secrets and mail server. */
  program(file: string, args: string[], mail: MailServer, settings: Record<string, string>): Program {
    const own = { ...BLANK_ENVIRONMENT, ...this.secrets, ...mailTo(mail) }
    const program = startProgram(file, args, { env: { ...process.env, ...own, ...settings } })
    this.atEnd(async () => {
      program.child.kill('SIGKILL')
      await program.ended
    })
    return program
  }

  async postgres(folder: string): Promise<RestartablePostgres> {
    const postgres = await RestartablePostgres.start(folder)
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
