import path from 'node:path'
import { childOptions, exec, exitCode } from '@/server/host/exec'
import { chooseAccount } from '@/server/postgres/account'
import { findBinaries } from '@/server/postgres/binaries'
import { pgCtl, type Cluster } from '@/server/postgres/control'
import { startPostgres, type Postgres } from '@/server/postgres/embedded-postgres'

const TIMEOUT_MS = 60_000

export class RestartablePostgres {
  private constructor(
    private readonly cluster: Cluster,
    private readonly postgres: Postgres,
  ) {}

  static async start(folder: string): Promise<RestartablePostgres> {
    const postgres = await startPostgres(folder)
    const data = path.join(folder, 'postgres/data')
    const account = await chooseAccount([data])
    return new RestartablePostgres({ account, data, bin: await findBinaries(account) }, postgres)
  }

  get url(): string {
    return this.postgres.url
  }

  get ownerUrl(): string {
    return this.postgres.ownerUrl
  }

  async stop(mode: 'fast' | 'immediate'): Promise<void> {
    await this.control('stop', '-m', mode)
  }

  async startAgain(): Promise<void> {
    await this.control('restart', '-l', path.join(path.dirname(this.cluster.data), 'log'))
  }

  async runs(): Promise<boolean> {
    const { account, data } = this.cluster
    const options = { ...childOptions(account), timeout: TIMEOUT_MS }
    return (await exitCode(pgCtl(this.cluster), ['status', '-D', data], options)) === 0
  }

  async end(): Promise<void> {
    await this.postgres.stop()
  }

  private async control(command: string, ...more: string[]): Promise<void> {
    const { account, data } = this.cluster
    const options = { ...childOptions(account), timeout: TIMEOUT_MS, output: 'ignore' as const }
    await exec(pgCtl(this.cluster), [command, '-D', data, '-w', ...more], options)
  }
}
