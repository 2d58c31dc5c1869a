import { existsSync } from 'node:fs'
import { mkdir, chown } from 'node:fs/promises'
import path from 'node:path'
import { freePort } from '@/server/ports'
import { chooseAccount } from '@/server/postgres-account'
import { run, surroundings } from '@/server/run'

/** Debian's PostgreSQL, with `pg_dump` and `pg_restore`, which the embedded one has not. */
export const DEBIAN_BIN = '/usr/lib/postgresql/15/bin'

export function hasDebianPostgres(): boolean {
  return existsSync(path.join(DEBIAN_BIN, 'pg_restore'))
}

/** A PostgreSQL of Debian's in a folder of its own, with a role `campaign` that may make databases, and a database of that name. */
export async function startDebianPostgres(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const account = await chooseAccount([])
  const options = { ...surroundings(account), timeout: 60_000 }
  const [place, port] = [path.join(folder, 'debian'), await freePort()]
  await mkdir(place, { mode: 0o700 })
  if (account.uid !== undefined && account.gid !== undefined) await chown(place, account.uid, account.gid)
  const data = path.join(place, 'data')
  const program = (name: string, args: string[]) => run(path.join(DEBIAN_BIN, name), args, options)
  await program('initdb', [`--pgdata=${data}`, '--username=postgres', '--auth=trust', '--encoding=UTF8'])
  const settings = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`
  const control = ['-D', data, '-w', '-l', path.join(place, 'log')]
  await run(path.join(DEBIAN_BIN, 'pg_ctl'), ['start', ...control, '-o', settings], {
    ...options,
    output: 'ignore',
  })
  const at = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres']
  await program('createuser', [...at, '--createdb', 'campaign'])
  await program('createdb', [...at, '--owner=campaign', 'campaign'])
  return {
    url: `postgresql://campaign@127.0.0.1:${port}/campaign`,
    stop: async () => void (await program('pg_ctl', ['stop', '-D', data, '-w', '-m', 'fast'])),
  }
}
