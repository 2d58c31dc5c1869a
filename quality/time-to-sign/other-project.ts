import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { freePort } from '@/server/host/free-port'
import { Mailbox } from '@/testing/doubles/mailbox'
import type { Site } from '@/testing/drivers/site'
import { BLANK_ENVIRONMENT } from '@/tools/blank-environment'
import { startSiteProgram } from '@/tools/programs'
import { temporaryFolder } from '@/tools/temporary-folder'

/** A site that can be visited, and whose mails can be read. */
export type Reachable = Pick<Site, 'url' | 'mailbox'>

/** The site of another folder, as it starts with a database of its own; its packages are installed. */
export async function withSiteOf<Result>(
  project: string,
  use: (site: Reachable) => Promise<Result>,
): Promise<Result> {
  const { folder, remove } = await temporaryFolder()
  const [mailbox, port, dataDir] = [new Mailbox(), await freePort(), path.join(folder, 'data')]
  await Promise.all([mailbox.open(), mkdir(dataDir, { mode: 0o711 })])
  const url = `http://localhost:${port}`
  const settings = { SITE_URL: url, PORT: String(port), HOST: 'localhost', DATA_DIR: dataDir }
  const mail = { SMTP_URL: mailbox.url, MAIL_FROM: 'Campaign <campaign@example.org>' }
  const env = { ...process.env, ...BLANK_ENVIRONMENT, NEXT_DIST_DIR: '', ...settings, ...mail }
  const program = startSiteProgram({ cwd: path.resolve(project), env })
  try {
    await program.line('/admin/join/')
    return await use({ url, mailbox })
  } finally {
    program.child.kill('SIGTERM')
    await program.ended
    await mailbox.close()
    await remove()
  }
}
