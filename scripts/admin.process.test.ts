import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { BLANK_ENVIRONMENT } from '@/e2e/support/blank-environment'
import { startProgram, startSiteProgram, type Program } from '@/e2e/support/programs'
import { temporaryFolder } from '@/e2e/support/temporary-folder'
import { freePort } from '@/server/ports'
import { findPostgres } from '@/server/postgres'

let folder: string
let remove: () => Promise<void>
let port: number

beforeAll(async () => {
  ;({ folder, remove } = await temporaryFolder())
  port = await freePort()
})
afterAll(() => remove())

function environment(settings: Record<string, string> = {}): NodeJS.ProcessEnv {
  const own = { PORT: `${port}`, DATA_DIR: folder, NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? '.next-test' }
  return { ...process.env, ...BLANK_ENVIRONMENT, ...own, ...settings }
}

async function admin(args: string[], settings?: Record<string, string>) {
  const program = startProgram('scripts/admin.ts', args, { env: environment(settings) })
  return { code: await program.ended, printed: program.printed() }
}

test.each([
  [[], 'Usage:'],
  [['destroy'], 'Usage:'],
  [['create', '--email', 'nobody', '--role', 'owner'], '--email: Write a whole address'],
  [['create', '--email', 'a@example.org', '--role', 'king'], '--role: Choose owner or editor.'],
  [['create', '--email', 'a@example.org', '--password', 'x'], "Unknown option '--password'"],
  [['reset', 'nobody'], 'Write a whole address'],
])('%j is answered with what to write instead', async (args, words) => {
  const { code, printed } = await admin(args)
  expect(code).toBe(1)
  expect(printed).toContain(words)
  expect(printed).toContain('npm run admin -- reset name@example.org')
  expect(printed).not.toMatch(/\n {4}at /)
})

test('a bad setting is named', async () => {
  const { code, printed } = await admin(['reset', 'a@example.org'], { SITE_URL: 'nowhere' })
  expect(code).toBe(1)
  expect(printed).toMatch(/^The environment cannot be used:\n {2}SITE_URL /)
})

test('a database out of reach is said to be so', async () => {
  const { code, printed } = await admin(['reset', 'a@example.org'], {
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  })
  expect(code).toBe(1)
  expect(printed).toMatch(/^The database is out of reach\. /)
  expect(printed).not.toMatch(/\n {4}at /)
})

describe('beside a running site', () => {
  let site: Program

  beforeAll(async () => {
    site = startSiteProgram({ env: environment() })
    await site.line('The site is ready at')
  })
  afterAll(async () => {
    site.child.kill('SIGTERM')
    await site.ended
  })

  it('makes links that the site knows', async () => {
    const created = await admin(['create', '--email', 'Editor@Example.org', '--role', 'editor'])
    expect(created.printed).toMatch(/^https?:\/\/\S+\/admin\/join\/\S+$/)
    expect(created.code).toBe(0)
    const page = await fetch(created.printed)
    expect(await page.text()).toContain('editor@example.org')

    const reset = await admin(['reset', 'editor@example.org'])
    expect(reset.code).toBe(0)
    expect(await (await fetch(created.printed)).text()).not.toContain('editor@example.org')
    expect(await (await fetch(reset.printed)).text()).toContain('editor@example.org')
  })

  it('says that there is nobody to reset', async () => {
    const { code, printed } = await admin(['reset', 'nobody@example.org'])
    expect(code).toBe(1)
    expect(printed).toContain('No admin has the address nobody@example.org.')
  })

  it('says of a database without tables what makes them', async () => {
    const client = new pg.Client({ connectionString: (await findPostgres(folder)) ?? '' })
    await client.connect()
    await client.query('CREATE DATABASE bare').finally(() => client.end())
    const bare = new URL((await findPostgres(folder)) ?? '')
    bare.pathname = '/bare'
    const { code, printed } = await admin(['reset', 'a@example.org'], { DATABASE_URL: bare.href })
    expect(code).toBe(1)
    expect(printed).toBe(
      'The database has no tables of the campaign yet: start the site once, which makes them.',
    )
  })
})
