import { Resolver } from 'node:dns/promises'
import { statfs } from 'node:fs/promises'
import { createTransport } from 'nodemailer'
import type pg from 'pg'
import { mailDomain } from '@/lib/mail/dkim'
import { mailRecords, type Finding, type ResolveTxt } from '@/lib/mail/dns-records'
import { withConnection } from '@/lib/platform/connections'
import type { Env } from '@/lib/platform/env'
import { examineAddress } from '@/server/doctor/address'
import { examineDataKey } from '@/server/doctor/data-key'
import { examineDatabase } from '@/server/doctor/database'
import { examineLedger } from '@/server/doctor/ledger'
import { examineSchema } from '@/server/doctor/migrations'
import { examineNode } from '@/server/doctor/node-version'
import { examineProxies } from '@/server/doctor/proxies'
import { examineSecrets } from '@/server/doctor/secrets'
import { explainError } from '@/server/host/explain-error'
import { findPostgres } from '@/server/postgres/embedded-postgres'

const PATIENCE_MS = 10_000
const CLOCK_MS = 5_000
// Write-ahead logs and a build need this much free space.
const GB = 1024 ** 3

const dns = new Resolver({ timeout: 3_000, tries: 2 })

/** Changes nothing and sends no mail. */
export async function examine(
  env: Env,
  resolveTxt: ResolveTxt = (name) => dns.resolveTxt(name),
): Promise<Finding[]> {
  const groups = await Promise.all([
    examineAddress(env),
    examineNode(),
    examineSecrets(env),
    examineProxies(env),
    disk(env),
    database(env),
    mailServer(env),
    records(env, resolveTxt),
  ])
  return groups.flat()
}

async function disk({ DATA_DIR }: Env): Promise<Finding> {
  const what = 'Disk'
  try {
    const { bavail, bsize } = await statfs(DATA_DIR)
    const free = bavail * bsize
    const says = `${(free / GB).toFixed(1)} GB free where ${DATA_DIR} is`
    return { state: free < GB ? 'mend' : 'ok', what, says }
  } catch {
    return { state: 'unasked', what, says: `${DATA_DIR} is not there yet: the first start makes it` }
  }
}

async function database({ DATABASE_URL, DATA_DIR, DATA_KEY }: Env): Promise<Finding[]> {
  const what = 'Database'
  const url = DATABASE_URL ?? (await findPostgres(DATA_DIR))?.url
  if (!url)
    return [{ state: 'unasked', what, says: 'the embedded PostgreSQL is not running: start the site' }]
  try {
    return await withConnection(url, async (client) => {
      const { finding: schema, current } = await examineSchema(client)
      return [
        schema,
        await clock(client),
        ...(current
          ? [
              await examineDataKey(client, DATA_KEY),
              ...(await examineLedger(client)),
              await postalAddress(client),
            ]
          : []),
        ...(await examineDatabase(url)),
      ]
    })
  } catch (error) {
    return [{ state: 'mend', what, says: `it cannot be asked: ${explainError('database', error)}` }]
  }
}

async function clock(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now')
  const apart = Math.abs(Date.now() - (rows[0]?.now.getTime() ?? 0))
  return apart < CLOCK_MS
    ? { state: 'ok', what: 'Clock', says: 'this machine and the database agree' }
    : {
        state: 'mend',
        what: 'Clock',
        says: `this machine and the database are ${Math.round(apart / 1000)} s apart`,
      }
}

async function postalAddress(client: pg.Client): Promise<Finding> {
  const what = 'Postal address'
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT trim(postal_address) <> '' AS there FROM campaign WHERE id = 1`,
  )
  return rows[0]?.there
    ? { state: 'ok', what, says: 'it stands in every mail' }
    : {
        state: 'mend',
        what,
        says: 'none is set, and no update can be mailed without: Petition, Goals and addresses',
      }
}

async function mailServer({ SMTP_URL, SMTP_CONNECTIONS }: Env): Promise<Finding> {
  const what = 'Mail server'
  if (!SMTP_URL) return { state: 'ok', what, says: 'SMTP_URL is unset: mail is kept on this machine' }
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  }
  const transport = createTransport({ url: SMTP_URL, ...patience } as Parameters<typeof createTransport>[0])
  try {
    await transport.verify()
    return { state: 'ok', what, says: answers(SMTP_CONNECTIONS) }
  } catch (error) {
    return {
      state: 'mend',
      what,
      says: `it does not take what SMTP_URL says: ${explainError('mail server', error)}`,
    }
  } finally {
    transport.close()
  }
}

function answers(connections: number): string {
  const many = connections === 1 ? 'one connection' : `${connections} connections`
  return `it answers, and takes the name and password of SMTP_URL; ${many} at once at most (SMTP_CONNECTIONS)`
}

async function records(env: Env, resolveTxt: ResolveTxt): Promise<Finding[]> {
  const { SMTP_URL, MAIL_FROM, DKIM_KEY, DKIM_SELECTOR } = env
  const domain = mailDomain(MAIL_FROM.address)
  if (!SMTP_URL || !domain.includes('.')) return []
  return mailRecords({ domain, selector: DKIM_SELECTOR, key: DKIM_KEY }, resolveTxt)
}
