import { readFileSync } from 'node:fs'
import { exec } from '@/server/host/exec'
import { debianBinaries, startOther } from '@/testing/database/other-postgres'
import type { Drill } from './drill.ts'
import { unavailablePages } from './expected-responses.ts'
import { exactly, none } from './figures.ts'
import { runStatement } from './run-statement.ts'
import { Signers, waitForSignatures } from './signers.ts'
import { compareSignatures } from './verify.ts'

const VERSION = 15

const BEFORE = [
  'DROP TABLE quiet_hosts',
  'ALTER TABLE "references" DROP COLUMN edited_at',
  `DELETE FROM _prisma_migrations WHERE migration_name LIKE '%quiet_hosts' OR migration_name LIKE '%references_were_edited'`,
]

export const restoredBackup: Drill = {
  name: 'restored-backup',
  title: 'The README’s backup from before an upgrade, put back',
  apart: true,
  obstacle: () => (debianBinaries(VERSION) ? null : `it wants postgresql-${VERSION} of Debian`),
  async run(scene) {
    const [dump, restore] = commands()
    const folder = await scene.folder()
    const { url, ownerUrl, stop } = await startOther(debianBinaries(VERSION) ?? '')
    scene.atEnd(stop)
    const addresses = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl }
    const [restored = '', restoredOwner = ''] = [url, ownerUrl].map((address) => `${address}_restored`)
    const environment = { ...addresses, RESTORED_URL: restoredOwner }
    const mail = await scene.mail()
    const settings = { LIMITS: 'off', ...addresses }
    const site = await scene.site(await scene.folder(), mail, settings)
    await site.start()
    const before = await signUntilAccepted(site.origin, 'before')
    await site.stop()
    for (const statement of BEFORE) await runStatement(ownerUrl, statement)
    await runShell(dump ?? '', folder, environment)
    await site.start()
    const after = await signUntilAccepted(site.origin, 'after')
    await site.stop()
    await runShell(restore ?? '', folder, environment)
    const again = await scene.site(await scene.folder(), mail, {
      LIMITS: 'off',
      DATABASE_URL: restored,
      DATABASE_OWNER_URL: restoredOwner,
    })
    await again.start()
    const later = await signUntilAccepted(again.origin, 'later')
    const found = await runStatement<{ domain: string }>(
      restored,
      'SELECT email_domain AS domain FROM signatures',
    )
    const since = found.map(({ domain }) => domain).filter((domain) => after.sent.has(domain))
    const [{ there } = { there: false }] = await runStatement<{ there: boolean }>(
      restored,
      `SELECT to_regclass('quiet_hosts') IS NOT NULL AS there`,
    )
    return [
      ...(await compareSignatures(restored, before)),
      none('signatures from after the backup', since),
      ...(await compareSignatures(restored, later)),
      exactly('what the upgrade makes is there', Number(there), 1),
      none('wrong answers', await unavailablePages(again)),
    ]
  },
}

function commands(): string[] {
  const [, section = ''] = readFileSync('README.md', 'utf8').split('### Backups\n')
  const [own = ''] = section.split(/^#/m)
  return [...own.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, lines = '']) => lines)
}

async function signUntilAccepted(origin: string, name: string): Promise<Signers> {
  const signers = new Signers([origin], name, { many: 4, rest: 10 })
  signers.begin()
  await waitForSignatures(signers, 20)
  await signers.end()
  return signers
}

async function runShell(lines: string, cwd: string, settings: Record<string, string>): Promise<void> {
  const env = { ...process.env, ...settings, PATH: `${debianBinaries(VERSION)}:${process.env.PATH}` }
  await exec('bash', ['-euo', 'pipefail', '-c', lines], { cwd, env, timeout: 60_000 })
}
