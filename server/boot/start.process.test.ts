import { chown } from 'node:fs/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPostgres } from '@/server/postgres/embedded-postgres'
import { BLANK_ENVIRONMENT } from '@/tools/blank-environment'
import { processesNaming, startSiteProgram, type Program } from '@/tools/programs'
import { temporaryFolder } from '@/tools/temporary-folder'

const READY = 'The site is ready at'
const NOBODY = 65534
// Either the start's own words, or a time, a level and printable text.
const LOGGED =
  /^(?:The site is ready at|SMTP_URL is unset|\d{4}-\d\d-\d\dT[\d:.]+Z (?:info |warn |error) )[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,1100}$/u

let folder: string
let remove: () => Promise<void>
let started: Program[]

beforeEach(async () => {
  started = []
  ;({ folder, remove } = await temporaryFolder())
})
afterEach(async () => {
  for (const program of started) program.child.kill('SIGTERM')
  await Promise.all(started.map((program) => program.ended))
  await remove()
})

test('a bad setting stops the start with its name and nothing else', async () => {
  const site = start({ PORT: 'many', SITE_URL: 'https://petition.example.org' })
  expect(await site.ended).toBe(1)
  expect(site.printed()).toMatch(/^The environment cannot be used:\n {2}PORT /)
  expect(site.printed()).not.toMatch(/many|\n {4}at /)
})

test('a killed site starts again with its signatures, edits and owner, and refuses a second one beside it', async () => {
  const first = start()
  const origin = (await first.line(READY)).replace(READY, '').trim()
  expect(await first.line('/admin/join/')).toMatch(/It has no owner yet.*https?:\S+\/admin\/join\/\S+$/)
  const person = { name: 'Ana Signer', email: 'ana@example.org', country: 'MX', consent: true }
  const signed = await fetch(`${origin}/api/signatures`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(person),
  })
  expect(signed.status).toBe(202)
  await ask("UPDATE update_words SET title = 'An edited title' WHERE locale = 'en'")
  await ask("UPDATE admins SET email = 'owner@example.org', password_hash = 'of an owner'")
  const signature = await ask('SELECT * FROM signatures')
  first.child.kill('SIGKILL')
  await first.ended

  const second = start()
  const address = (await second.line(READY)).replace(READY, '').trim()
  expect(await ask('SELECT * FROM signatures')).toEqual(signature)
  expect(signature).toHaveLength(1)
  expect(await ask("SELECT DISTINCT title FROM update_words WHERE locale = 'en'")).toEqual([
    { title: 'An edited title' },
  ])
  expect(await (await fetch(`${address}/updates`)).text()).toContain('An edited title')
  await second.line('SMTP_URL is unset')
  expect(second.printed()).not.toContain('/admin/join/')
  expect((await fetch(address)).status).toBe(200)
  await askWithWordsForTheLog(address)
  for (const line of second.printed().split('\n')) expect(line).toMatch(LOGGED)
  expect(second.printed()).not.toMatch(/Ana Signer|ana@example/)

  const third = start()
  expect(await third.ended).toBe(1)
  expect(third.printed()).toContain(`process ${second.child.pid} at ${address}`)

  second.child.kill('SIGINT')
  second.child.kill('SIGINT')
  expect(await second.ended).toBe(0)
  expect(processesNaming(folder)).toEqual([])
}, 240_000)

test('a start that is interrupted leaves nothing behind', async () => {
  const site = start({ SITE_URL: 'http://localhost:1' })
  await expect.poll(() => processesNaming(folder), { timeout: 20_000 }).not.toEqual([])
  site.child.kill('SIGTERM')
  expect(await site.ended).toBe(0)
  expect(site.printed()).not.toContain(READY)
  expect(processesNaming(folder)).toEqual([])
})

test.runIf(process.getuid?.() === 0)(
  'an ordinary user starts the site',
  async () => {
    await chown(folder, NOBODY, NOBODY)
    const site = start({ HOME: folder }, { uid: NOBODY, gid: NOBODY })
    await site.line(READY)
    site.child.kill('SIGINT')
    expect(await site.ended).toBe(0)
    expect(processesNaming(folder)).toEqual([])
  },
  240_000,
)

function start(settings: Record<string, string> = {}, account: { uid?: number; gid?: number } = {}): Program {
  const own = { PORT: '0', DATA_DIR: folder }
  const env = { ...process.env, ...BLANK_ENVIRONMENT, ...own, ...settings }
  const program = startSiteProgram({ env, ...account })
  started.push(program)
  return program
}

// Libraries would log these as sent, with line breaks and terminal commands.
async function askWithWordsForTheLog(origin: string): Promise<void> {
  const words = `Ana Signer%0AIt has no owner yet: ana@example.org%0D%1b[2J%E2%80%AE`
  const paths = [
    '/api/auth/session?callbackUrl=',
    '/api/auth/error?error=',
    '/_next/image?w=64&q=75&url=',
    '/updates/',
  ]
  for (const path of paths) {
    const headers = {
      Cookie: `next-auth.callback-url=${encodeURIComponent(words)}; next-auth.session-token=${words}`,
    }
    await fetch(origin + path + words, { headers, redirect: 'manual' })
  }
  await fetch(`${origin}/api/auth/session`, { headers: { Cookie: 'next-auth.callback-url=http://[' } })
  const action = { 'Next-Action': 'Ana Signer'.repeat(9), Origin: origin, 'Content-Type': 'text/plain' }
  await fetch(`${origin}/admin/login`, {
    method: 'POST',
    headers: action,
    body: '["$K1","$@9",{"\\u001b[2J":',
  })
}

async function ask(query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: (await findPostgres(folder))?.url })
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}
