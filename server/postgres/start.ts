import { existsSync } from 'node:fs'
import { readFile, rename } from 'node:fs/promises'
import { childOptions, exec } from '@/server/host/exec'
import { freePort } from '@/server/host/free-port'
import { messageOf, StartupError } from '@/server/host/startup-error'
import { pgCtl, type Cluster } from '@/server/postgres/control'

// Nothing a signer typed may be logged: no statements, parameters, DETAIL or ERROR, whose message can quote a value.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
}

/** On 127.0.0.1, at a free port unless one is given; returns the port. Throws StartupError. */
export async function startCluster(
  cluster: Cluster,
  log: string,
  settings: Record<string, string>,
  given?: number,
): Promise<number> {
  // Another program can take the port between our check and PostgreSQL's start.
  for (let attempt = 1; ; attempt++) {
    const port = given ?? (await freePort())
    const options = Object.entries({ ...SETTINGS, ...settings, port }).map(
      ([name, value]) => `-c ${name}=${value}`,
    )
    if (existsSync(log)) await rename(log, `${log}.old`)
    try {
      const args = ['start', '-D', cluster.data, '-l', log, '-w', '-t', '60', '-o', options.join(' ')]
      await exec(pgCtl(cluster), args, {
        ...childOptions(cluster.account),
        timeout: 90_000,
        output: 'ignore',
      })
      return port
    } catch (error) {
      if (!given && attempt < 3) continue
      const said = await readFile(log, 'utf8').catch(() => '')
      throw new StartupError(`PostgreSQL does not start: ${messageOf(error)}\n${said.slice(-2000)}`)
    }
  }
}
