import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { emptyDatabase, freshDatabase } from '@/testing/database/database'
import { temporaryFolder } from '@/tools/temporary-folder'

let folder: string
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ folder, remove } = await temporaryFolder())
})
afterAll(() => remove())
beforeEach(() => void vi.resetModules())
afterEach(() => void vi.unstubAllEnvs())

async function said(args: string[], settings: Record<string, string> = {}): Promise<string> {
  for (const [name, value] of Object.entries({ DATA_DIR: folder, ...settings })) vi.stubEnv(name, value)
  const { adminLink } = await import('./admin-command.ts')
  return adminLink(args).catch((error: Error) => `${error.constructor.name}: ${error.message}`)
}

it.each([
  [[], 'Usage:'],
  [['destroy'], 'Usage:'],
  [['create', '--email', 'nobody', '--role', 'owner'], '--email: Write a whole address'],
  [['create', '--email', 'a@example.org', '--role', 'king'], '--role: Choose owner or editor.'],
  [['create', '--email', 'a@example.org', '--password', 'x'], "Unknown option '--password'"],
  [['reset', 'nobody'], 'Write a whole address'],
])('%j is answered with what to write instead', async (args, words) => {
  const answer = await said(args)
  expect(answer).toMatch(/^UsageError: /)
  expect(answer).toContain(words)
  expect(answer).toContain('npm run admin -- reset name@example.org')
})

it('a bad setting is named', async () => {
  const answer = await said(['reset', 'a@example.org'], { SITE_URL: 'nowhere' })
  expect(answer).toMatch(/^EnvironmentError: The environment cannot be used:\n {2}SITE_URL /)
})

it('says that there is nobody to reset', async () => {
  const answer = await said(['reset', 'nobody@example.org'], { DATABASE_URL: await freshDatabase() })
  expect(answer).toContain('UsageError: No admin has the address nobody@example.org.')
})

it('says of a database without tables what makes them', async () => {
  const answer = await said(['reset', 'a@example.org'], { DATABASE_URL: await emptyDatabase() })
  expect(answer).toBe(
    'StartupError: The database has no tables of the campaign yet: start the site once, which makes them.',
  )
})

it('makes no database of its own where no site is, and says where it looked', async () => {
  const nowhere = path.join(folder, 'nowhere')
  for (const DATA_DIR of [folder, nowhere]) {
    const answer = await said(['create', '--email', 'a@example.org', '--role', 'owner'], {
      DATABASE_URL: '',
      DATA_DIR,
    })
    expect(answer).toMatch(
      /^StartupError: There is no site to act on: DATABASE_URL is unset, and DATA_DIR \(/,
    )
    expect(answer).toContain(`(${DATA_DIR})`)
  }
  expect(existsSync(nowhere)).toBe(false)
  expect(await readdir(folder)).toEqual([])
})

it('makes no secrets of its own beside a database that was sealed with others', async () => {
  const settings = { DATABASE_URL: await freshDatabase(), AUTH_SECRET: '', DATA_KEY: '' }
  const answer = await said(['reset', 'a@example.org'], settings)
  expect(answer).toContain('names a database at 127.0.0.1, but AUTH_SECRET and DATA_KEY are unset')
  expect(answer).not.toContain(new URL(settings.DATABASE_URL).password)
  expect(await readdir(folder)).toEqual([])
})
