import { z } from 'zod'
import { withConnection } from '@/lib/platform/connections'
import { EnvironmentError } from '@/lib/platform/env'
import { readEnvironment } from '@/server/boot/environment'
import { openDatabase } from '@/server/boot/open-database'
import { StartupError } from '@/server/host/startup-error'

const USAGE =
  'Usage: npm run seed:signatures -- 1000000\nAdds that many synthetic signatures to the site of this machine.'

const argument = z.tuple([
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(1).max(20_000_000)),
])

/** Works whether or not the site is running. */
async function run(args: string[]): Promise<string> {
  const given = argument.safeParse(args)
  if (!given.success) throw new StartupError(USAGE)
  const [count] = given.data
  if (readEnvironment().production) {
    throw new StartupError('SITE_URL is not this machine: synthetic signatures never stand beside real ones.')
  }
  const database = await openDatabase()
  const { db } = await import('@/lib/platform/db')
  const { seed } = await import('@/prisma/seed')
  const { seedSignatures } = await import('@/prisma/seed/signatures')
  const { spaceEach, spaceTaken } = await import('@/scripts/space')
  try {
    await seed()
    const [before, started] = [await spaceTaken(), performance.now()]
    await seedSignatures(count, progress(count))
    await tidy(database.ownerUrl)
    const seconds = Math.round((performance.now() - started) / 1000)
    return `${count} signatures in ${seconds} s. ${spaceEach(before, await spaceTaken(), count)}`
  } finally {
    await db().$disconnect()
    await database.close()
  }
}

// Rows in bulk read fast only after this, and only the tables' owner may run it.
async function tidy(ownerUrl: string): Promise<void> {
  await withConnection(ownerUrl, (owner) =>
    owner.query('VACUUM (ANALYZE) signatures, signature_events, tallies'),
  )
}

function progress(count: number): (done: number) => void {
  let shown = 0
  return (done) => {
    if (done - shown < count / 10 || done === count) return
    shown = done
    console.log(`${done} …`)
  }
}

try {
  console.log(await run(process.argv.slice(2)))
} catch (error) {
  const expected = [EnvironmentError, StartupError].some((kind) => error instanceof kind)
  console.error(error instanceof Error ? (expected ? error.message : error.stack) : error)
  process.exitCode = 1
}
