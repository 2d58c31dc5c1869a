import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '@/server/host/free-port'
import { BLANK_ENVIRONMENT } from '@/tools/blank-environment'
import { startProgram, startSiteProgram } from '@/tools/programs'
import { temporaryFolder } from '@/tools/temporary-folder'

let folder: string
let remove: () => Promise<void>
let port: number

beforeAll(async () => {
  ;({ folder, remove } = await temporaryFolder())
  port = await freePort()
})
afterAll(() => remove())

function environment(settings: Record<string, string> = {}): NodeJS.ProcessEnv {
  const own = { PORT: `${port}`, DATA_DIR: folder }
  return { ...process.env, ...BLANK_ENVIRONMENT, ...own, ...settings }
}

async function admin(args: string[], settings?: Record<string, string>) {
  const program = startProgram('scripts/admin.ts', args, { env: environment(settings) })
  return { code: await program.ended, printed: program.printed() }
}

test('a database out of reach is said to be so', async () => {
  const { code, printed } = await admin(['reset', 'a@example.org'], {
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  })
  expect(code).toBe(1)
  expect(printed).toMatch(/^The database is out of reach\. /)
  expect(printed).not.toMatch(/\n {4}at /)
})

test('makes links that a running site knows', async () => {
  const site = startSiteProgram({ env: environment() })
  try {
    await site.line('The site is ready at')
    const created = await admin(['create', '--email', 'Editor@Example.org', '--role', 'editor'])
    expect(created.printed).toMatch(/^https?:\/\/\S+\/admin\/join\/\S+$/)
    expect(created.code).toBe(0)
    const page = await fetch(created.printed)
    expect(await page.text()).toContain('editor@example.org')

    const reset = await admin(['reset', 'editor@example.org'])
    expect(reset.code).toBe(0)
    expect(await (await fetch(created.printed)).text()).not.toContain('editor@example.org')
    expect(await (await fetch(reset.printed)).text()).toContain('editor@example.org')
  } finally {
    site.child.kill('SIGTERM')
    await site.ended
  }
}, 240_000)
