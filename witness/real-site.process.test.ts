import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signingKey } from '@/lib/ledger/signing-key'
import { formatVerifierKey } from '@/lib/ledger/verifier-key'
import { freePort } from '@/server/host/free-port'
import setUpPostgres from '@/testing/database/postgres'
import { Mailbox } from '@/testing/doubles/mailbox'
import { Crowd } from '@/testing/drivers/crowd'
import { startProcesses } from '@/testing/drivers/site-process'
import { until } from '@/testing/until'
import { startProgram } from '@/tools/programs'
import { temporaryFolder } from '@/tools/temporary-folder'
import { parseVkey } from '../verify/signed-note.ts'
import { startWitness, type Witness } from './start.ts'

const SECRET = Buffer.alloc(32, 7)
const mailbox = new Mailbox()
const undo: (() => Promise<void>)[] = []
let site = ''
let folder = ''
let witness: Witness

beforeAll(async () => {
  const temporary = await temporaryFolder()
  folder = temporary.folder
  undo.push(temporary.remove, await setUpPostgres())
  await mailbox.open()
  undo.push(() => mailbox.close())
  const port = await freePort()
  site = `http://127.0.0.1:${port}`
  const log = parseVkey(formatVerifierKey(signingKey(`127.0.0.1:${port}/ledger`, SECRET).key))
  const state = path.join(folder, 'witness')
  const own = { name: 'paper.example/witness', host: '127.0.0.1', port: 0, folder: state }
  witness = await startWitness({ ...own, logs: log ? [log] : [] })
  undo.push(witness.stop)
  const { stop } = await startProcesses(1, {
    PORT: `${port}`,
    SITE_URL: site,
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'Campaign <campaign@example.org>',
    LEDGER_KEY: SECRET.toString('hex'),
    LEDGER_WITNESSES: `${witness.vkey} http://127.0.0.1:${witness.port}`,
  })
  undo.push(stop)
  const isServed = async () => (await fetch(`${site}/ledger/checkpoint`)).ok
  await until('the ledger has begun', isServed, { seconds: 60 })
}, 600_000)

afterAll(async () => {
  for (const step of undo.reverse()) await step()
})

async function peopleSign(count: number): Promise<string[]> {
  const crowd = new Crowd(site, mailbox, { readers: 0, signers: 1 })
  await expect.poll(() => crowd.confirmed.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(count)
  await crowd.leaves()
  expect(crowd.failures).toEqual([])
  return crowd.confirmed
}

async function verify(...args: string[]): Promise<{ code: number | null; printed: string }> {
  const program = startProgram('verify/main.ts', [...args, '--state', path.join(folder, 'state')])
  return { code: await program.ended, printed: program.printed() }
}

/** The site as whoever stands between would show it, with one bit of its tiles changed. */
async function tampering(name: string): Promise<{ address: string; server: Server }> {
  const server = createServer(async ({ url = '' }, response) => {
    const answer = await fetch(`${site}${url}`)
    const body = Buffer.from(await answer.arrayBuffer())
    if (url.startsWith(name)) body.writeUInt8(body.readUInt8(5) ^ 1, 5)
    response.writeHead(answer.status).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

test('what people sign is counted, proven and cosigned, and nothing is changed afterwards', async () => {
  const asked = ['--witness', `${witness.vkey} http://127.0.0.1:${witness.port}`]
  await peopleSign(5)
  await expect.poll(async () => (await verify(site, ...asked)).code, { timeout: 60_000 }).toBe(0)
  await peopleSign(5)
  const { printed } = await verify(site, ...asked)
  expect(printed).toMatch(/The page says (\d+) signatures, and the ledger proves \1: they agree/)
  expect(printed).toMatch(/Nothing was changed since the last check \(\d+ entries\); \d+ were added/)
  expect(printed).toContain('paper.example/witness was shown the same log')
}, 180_000)

test('the receipt that came by mail proves the signature', async () => {
  const [email = ''] = await peopleSign(1)
  const { attachments } = await mailbox.mailTo(email, 2, 90_000)
  const receipt = path.join(folder, 'signature.tlog-proof')
  await writeFile(receipt, Buffer.from(attachments[0]?.content as ArrayBuffer))
  const { printed } = await verify(site, '--receipt', receipt)
  expect(printed).toMatch(/The receipt proves entry \d+: confirmed/)
  expect(printed).toContain('Its name is "Ana Signer".')
  expect(printed).toContain('is how the log begins today')
}, 180_000)

test.each(['/ledger/tile/0/', '/ledger/tile/entries/'])(
  'a bit of %s that was changed is found',
  async (name) => {
    const { address, server } = await tampering(name)
    const { code, printed } = await verify(address)
    server.close()
    expect(printed).toContain('Entry 0 is not the one')
    expect(code).toBe(1)
  },
)
