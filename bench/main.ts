import { ensureBuild, testBuildKeys } from '@/server/boot/build'
import { ensureClient } from '@/server/database/generated-client'
import type { Context } from './case.ts'
import { Database } from './database.ts'
import { startFrontNginx } from './nginx.ts'
import { OptionsError, readOptions, USAGE, type Options } from './options.ts'
import { findPaths } from './paths.ts'
import { report } from './report.ts'
import { chooseCases, runCases, warmUp } from './run.ts'
import { seedCase } from './seed-case.ts'
import { siteAt, startMeasuredSite, type MeasuredSite } from './site.ts'

async function main(options: Options): Promise<boolean> {
  const site = options.url ? siteAt(options.url, options.databaseUrl) : await ownSite(options)
  const database = site.databaseUrl ? await Database.open(site.databaseUrl) : null
  let nginx: Context['nginx'] = null
  try {
    nginx = options.nginx ? await startFrontNginx(site) : null
    return await measureAll({ site, database, nginx }, options)
  } finally {
    await nginx?.stop()
    await database?.close()
    await site.stop()
  }
}

async function ownSite({ processes }: Options): Promise<MeasuredSite> {
  await ensureClient()
  await ensureBuild(testBuildKeys())
  return startMeasuredSite(processes)
}

type Measured = Pick<Context, 'site' | 'database' | 'nginx'>

async function measureAll(measured: Measured, options: Options): Promise<boolean> {
  const { site } = measured
  const { only, connections, rows: signatures, rounds, warmUp: before, seconds } = options
  const paths = await findPaths(site.targets[0] ?? '')
  const context: Context = { ...measured, warmUp: before, seconds, paths, run: Date.now().toString(36) }
  const cases = chooseCases(only, context)
  if (cases.length === 0)
    throw new OptionsError('Nothing can be measured there: see --only and --database-url')
  await warmUp(context)
  const rows = await runCases(cases, connections, { rounds, signatures: 0 }, context)
  if (signatures > 0) {
    const again = { ...context, run: `${context.run}-full` }
    rows.push(
      ...(await runCases([seedCase(signatures), ...cases], connections, { rounds, signatures }, again)),
    )
  }
  const { text, passed } = report(rows, { whole: options.full })
  const complaints = site.complaints()
  console.log(text)
  if (complaints.length > 0) console.log(`\nThe site complained:\n  ${complaints.slice(0, 10).join('\n  ')}`)
  return passed
}

try {
  process.exitCode = (await main(readOptions(process.argv.slice(2)))) ? 0 : 1
} catch (error) {
  console.error(error instanceof OptionsError ? `${error.message}\n\n${USAGE}` : error)
  process.exitCode = 2
}
