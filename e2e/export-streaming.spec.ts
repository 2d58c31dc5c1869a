import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { Admin } from './support/admin.ts'
import { startSite, type Site } from './support/site.ts'
import { expect, test } from './support/test.ts'

const ROWS = 40_000
// Far more than the system's own buffers of a connection take: 26 MB in all.
const COMMENT = 500
// Longer than a connection takes to tell the database's statistics what it read.
const PATIENCE = { intervals: [2_500], timeout: 30_000 }

test.skip(process.platform !== 'linux', 'reads the memory of a process as Linux tells it')
// With a site of its own.
test.slow()

test('an export of any size is sent as it is read, and is read no further than it is taken', async ({
  page,
}) => {
  const site = await startSite()
  try {
    await writeSignatures(site)
    const owner = new Admin(page, site, { email: 'owner@example.org', password: 'a long enough passphrase' })
    await owner.joins(site.ownerLink)
    await owner.signsIn()
    const cookies = await page.context().cookies()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')

    const few = await exported(site, cookie, 'country=IS')
    await once(few.resume(), 'end')
    const [before, readBefore] = [site.memory(), await rowsRead(site)]
    let [most, size] = [before, 0]
    for await (const piece of await exported(site, cookie)) {
      size += piece.length
      most = Math.max(most, site.memory())
    }
    expect(size).toBeGreaterThan(ROWS * COMMENT)
    // Held anywhere, it would take its size as bytes and again as texts.
    expect(most - before).toBeLessThan(1.5 * (size / 1e6))

    await expect.poll(() => rowsRead(site), PATIENCE).toBeGreaterThanOrEqual(readBefore + ROWS)
    const readByAll = await settled(site)
    const stopped = await exported(site, cookie)
    await once(stopped, 'readable')
    const readAtStop = await settled(site)
    expect(readAtStop - readByAll).toBeLessThan(ROWS / 2)

    stopped.destroy()
    expect((await settled(site)) - readAtStop).toBeLessThan(ROWS / 10)
    expect(await site.query(UNDER_WAY)).toEqual([])
  } finally {
    await site.stop()
  }
})

const UNDER_WAY = `SELECT state FROM pg_stat_activity
  WHERE datname = current_database() AND query LIKE '%json_agg%' AND state <> 'idle' AND pid <> pg_backend_pid()`

async function writeSignatures(site: Site): Promise<void> {
  await site.query(`
    INSERT INTO signatures (id, email_hash, email_sealed, email_domain, name, country, comment, locale, text_version_id, consent_id)
    SELECT uuidv7(), sha256(uuid_send(gen_random_uuid())), '', 'many.example', 'One of many', 'MX', repeat('x', ${COMMENT}),
      'en', c.text_version_id, c.id
    FROM generate_series(1, ${ROWS}), (SELECT * FROM consents ORDER BY id LIMIT 1) c`)
}

async function exported(site: Site, cookie: string, fields = ''): Promise<IncomingMessage> {
  const headers = { Cookie: cookie, Origin: site.url, 'Content-Type': 'application/x-www-form-urlencoded' }
  const sent = request(`${site.url}/admin/signatures/export`, { method: 'POST', headers })
  sent.end(fields)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  expect(response.statusCode).toBe(200)
  return response
}

async function rowsRead(site: Site): Promise<number> {
  const [row] = (await site.query(
    `SELECT seq_tup_read + idx_tup_fetch AS rows FROM pg_stat_user_tables WHERE relname = 'signatures'`,
  )) as { rows: string }[]
  return Number(row?.rows)
}

/** The rows read, once they are no more than a while before. */
async function settled(site: Site): Promise<number> {
  let last = -1
  const isSame = async () => {
    const before = last
    last = await rowsRead(site)
    return last === before
  }
  await expect.poll(isSame, PATIENCE).toBe(true)
  return last
}
