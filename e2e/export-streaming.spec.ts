import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { Admin } from '@/testing/drivers/admin'
import { startSite, type Site } from '@/testing/drivers/site'
import { UUID_V7 } from '@/testing/scenes/uuid-in-sql'
import { expect, test } from './support/test.ts'

const ROWS = 160_000
// 104 MB in all: Linux may keep 36 MB of one connection in its buffers (tcp_rmem, tcp_wmem).
const COMMENT = 500

test.skip(process.platform !== 'linux', 'reads the memory of a process as Linux tells it')
test.slow()

test('an export of any size is sent as it is read, and is read no further than it is taken', async ({
  page,
}) => {
  const site = await startSite()
  try {
    await writeSignatures(site)
    const owner = new Admin(page, site, { email: 'owner@example.org', password: 'a long enough passphrase' })
    await owner.joins(site.ownerLink)
    const cookies = await page.context().cookies()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')

    const few = await exported(site, cookie, 'country=IS')
    await once(few.resume(), 'end')
    const before = site.memory()
    let [most, size] = [before, 0]
    for await (const piece of await exported(site, cookie)) {
      size += piece.length
      most = Math.max(most, site.memory())
    }
    expect(size).toBeGreaterThan(ROWS * COMMENT)
    // Buffered anywhere, it would use its size in bytes and again as strings.
    expect(most - before).toBeLessThan(2 * (size / 1e6))

    const stopped = await exported(site, cookie)
    await once(stopped, 'readable')
    await readsNothing(site)
    await site.query(`UPDATE signatures SET name = 'Changed meanwhile'`)
    let csv = ''
    for await (const piece of stopped.setEncoding('latin1')) csv += piece
    const readBefore = csv.split('One of many').length - 1
    expect(readBefore).toBeGreaterThan(0)
    expect(readBefore).toBeLessThan(ROWS / 2)
    expect(csv.split('Changed meanwhile').length - 1).toBe(ROWS - readBefore)

    const gone = await exported(site, cookie)
    await once(gone, 'readable')
    gone.destroy()
    await readsNothing(site)
    expect(site.log()).not.toContain('failed')
  } finally {
    await site.stop()
  }
})

/** Resolves when no export has read anything for two seconds. */
async function readsNothing(site: Site): Promise<void> {
  const busy = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE query LIKE '%json_agg(cells%'
    AND datname = current_database() AND pid <> pg_backend_pid()
    AND (state <> 'idle' OR state_change > now() - interval '2 seconds')`
  await expect.poll(() => site.query(busy), { timeout: 30_000 }).toEqual([{ count: 0 }])
}

async function writeSignatures(site: Site): Promise<void> {
  await site.query(`
    INSERT INTO signatures (id, email_hash, email_sealed, email_domain, name, country, comment, locale, text_version_id, consent_id)
    SELECT ${UUID_V7}, sha256(uuid_send(gen_random_uuid())), '', 'many.example', 'One of many', 'MX', repeat('x', ${COMMENT}),
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
