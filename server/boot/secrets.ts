import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { writePrivately } from '@/server/host/data-dir'
import { hasCode, StartupError } from '@/server/host/startup-error'
import { dataParts, hasSigns } from '@/server/postgres/data-parts'

const names = ['AUTH_SECRET', 'DATA_KEY', 'LEDGER_KEY'] as const
const hex = z.string().regex(/^[0-9a-f]{64}$/)
// Data folders from before the ledger hold no key of it.
const schema = z.object({ AUTH_SECRET: hex, DATA_KEY: hex, LEDGER_KEY: hex.optional() })

/** 32 random bytes each, in hex. Throws StartupError for a lost or damaged file: new keys open no sealed address. */
export async function provideSecrets(dataDir: string): Promise<void> {
  const missing = names.filter((name) => !process.env[name])
  if (missing.length === 0) return
  const file = path.join(dataDir, 'secrets.json')
  const kept = await withLedgerKey(file, (await readSecrets(file)) ?? (await makeSecrets(file, dataDir)))
  for (const name of missing) process.env[name] = kept[name]
}

type Secrets = z.infer<typeof schema>

async function readSecrets(file: string): Promise<Secrets | null> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    const why = hasCode(error, 'EACCES')
      ? 'cannot be read: start the site as its owner'
      : 'is damaged: take back a copy'
    throw new StartupError(
      `${file} ${why}. It holds the keys of the data and is never made anew over old data.`,
    )
  }
}

async function makeSecrets(file: string, dataDir: string): Promise<Secrets> {
  if (hasSigns(dataParts(dataDir))) {
    throw new StartupError(
      `${file} is missing, though there is a database, or signs of one: put it back, or set AUTH_SECRET and DATA_KEY to the values the data was written with. ` +
        `To begin anew with an empty database, move what is left away: mv ${dataDir} ${dataDir}.old`,
    )
  }
  return { AUTH_SECRET: randomBytes(32).toString('hex'), DATA_KEY: randomBytes(32).toString('hex') }
}

async function withLedgerKey(file: string, secrets: Secrets): Promise<Required<Secrets>> {
  const { LEDGER_KEY } = secrets
  if (LEDGER_KEY) return { ...secrets, LEDGER_KEY }
  const made = { ...secrets, LEDGER_KEY: randomBytes(32).toString('hex') }
  await writePrivately(file, `${JSON.stringify(made, null, 2)}\n`)
  return made
}
