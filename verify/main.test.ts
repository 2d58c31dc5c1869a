import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { confirmedEntry, MadeLog } from '@/testing/doubles/ledger'
import { MadeSite } from '@/testing/doubles/ledger-site'

const ana = confirmedEntry({ name: 'Ana' })
const log = new MadeLog('campaign.example/ledger').add(ana.bytes, confirmedEntry({ name: 'Bo' }).bytes)
const site = new MadeSite('', [log])
const server = createServer(({ url = '' }, response) => {
  const found = site.answer(url)
  response.writeHead(found ? 200 : 404).end(found)
})

let folder = ''
let address = ''

beforeAll(async () => {
  site.count = 2
  folder = await mkdtemp(path.join(tmpdir(), 'verify-'))
  await cp('verify', path.join(folder, 'verify'), { recursive: true })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  await rm(folder, { recursive: true })
})

type Run = { code: number; stdout: string; stderr: string }

/** The copied folder, where nothing else of the site is; Node.js 20 cannot run TypeScript by itself. */
function run(...args: string[]): Promise<Run> {
  const loader = Reflect.get(process.features, 'typescript') ? [] : ['--import', import.meta.resolve('tsx')]
  const all = [...loader, 'verify/main.ts', ...args, '--state', path.join(folder, 'state')]
  return new Promise((resolve) => {
    execFile(process.execPath, all, { cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    )
  })
}

it('a copy of the folder alone checks a site and a receipt, and says so in words', async () => {
  const receipt = path.join(folder, 'signature.tlog-proof')
  await writeFile(receipt, log.receipt(ana))
  const { code, stdout } = await run(`${address}/ledger/`, '--receipt', receipt)
  expect(stdout).toContain('The page says 2 signatures, and the ledger proves 2: they agree.')
  expect(stdout).toContain('Its name is "Ana".')
  expect(stdout).toContain('Everything that was checked holds.')
  expect(code).toBe(0)
})

it('and for programs in JSON', async () => {
  const { code, stdout } = await run(address, '--json')
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    exitCode: 0,
    published: 2,
    proven: 2,
    logs: [{ size: 2 }],
  })
  expect(code).toBe(0)
})

it('ends with 1 where something is wrong', async () => {
  site.replaced.set('/ledger/tile/0/000.p/2', Buffer.alloc(64))
  const { code, stdout } = await run(address)
  site.replaced.clear()
  expect(stdout).toContain('SOMETHING IS WRONG')
  expect(code).toBe(1)
})

it('ends with 2 where there is nothing to check', async () => {
  const { code, stdout } = await run(`${address}/elsewhere`)
  expect(stdout).toContain('Is that the campaign')
  expect(code).toBe(2)
})

it.each([
  [[]],
  [['a', 'b']],
  [['https://user:secret@example.org']],
  [['example.org', '--witness', 'x']],
  [['--no']],
])('says how it is used for %j', async (args) => {
  const { code, stderr } = await run(...args)
  expect(stderr).not.toMatch(/\n +at /)
  expect(stderr).not.toBe('')
  expect(code).toBe(2)
})
