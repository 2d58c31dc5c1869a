import { newClient } from '@/lib/platform/connections'
import { until } from '@/testing/until'
import type { Drill } from './drill.ts'
import { exactly, info, none, within, type Figure } from './figures.ts'
import type { KillableSite } from './killable-site.ts'
import { runStatement } from './run-statement.ts'

const LATEST = '20261127100100_when_references_were_edited'
const WAITS_WITHIN = 60
const READ_WITHIN = 2
const SIGNALS = ['SIGTERM', 'SIGKILL'] as const

export const cutMigration: Drill = {
  name: 'cut-migration',
  title: 'A migration that waits for a lock, and is cut',
  apart: true,
  async run(scene, { patience }) {
    const mail = await scene.mail()
    const postgres = await scene.postgres(await scene.data())
    const { url, ownerUrl } = postgres
    const site = await scene.site(await scene.folder(), mail, {
      DATABASE_URL: url,
      DATABASE_OWNER_URL: ownerUrl,
    })
    await runStatement(ownerUrl, 'ALTER TABLE "references" DROP COLUMN edited_at')
    await runStatement(ownerUrl, 'DELETE FROM _prisma_migrations WHERE migration_name = $1', [LATEST])
    const figures: Figure[] = []
    for (const signal of SIGNALS) figures.push(...(await cut(site, ownerUrl, signal, patience)))
    figures.push(info('ready again after', `${Math.round(await site.start())} ms`))
    const rows = await runStatement<{ finished: boolean }>(
      ownerUrl,
      'SELECT finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE migration_name = $1',
      [LATEST],
    )
    return [
      ...figures,
      exactly('times that it is noted as done', rows.filter((row) => row.finished).length, 1),
    ]
  },
}

async function cut(
  site: KillableSite,
  ownerUrl: string,
  signal: (typeof SIGNALS)[number],
  patience: number,
): Promise<Figure[]> {
  const reader = newClient(ownerUrl, { application_name: 'pg_dump' })
  await reader.connect()
  await reader.query('BEGIN')
  await reader.query('SELECT count(*) FROM "references"')
  try {
    const starting = site.start().catch(() => 0)
    await until('it says that it waits', () => site.printed().includes('waits for a lock'), {
      seconds: WAITS_WITHIN * patience,
    })
    const began = performance.now()
    await runStatement(ownerUrl, 'SELECT count(*) FROM "references"')
    const read = performance.now() - began
    await (signal === 'SIGTERM' ? site.stop() : site.kill())
    await starting
    await reader.query('COMMIT')
    const left = await runStatement<{ name: string }>(
      ownerUrl,
      'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NULL',
    )
    return [
      none(
        `${signal}: who holds the lock was not said`,
        site.printed().includes('pg_dump') ? [] : ['pg_dump'],
      ),
      within(`${signal}: a read of that table meanwhile`, read, READ_WITHIN * patience),
      none(
        `${signal}: migrations left unfinished`,
        left.map(({ name }) => name),
      ),
    ]
  } finally {
    await reader.end()
  }
}
