import { runStatement } from '@/faults/run-statement'
import { BROADCAST_LEADER } from '@/lib/platform/advisory-locks'
import { until } from '@/testing/until'
import type { Program } from '@/tools/programs'

const TIMEOUT_SECONDS = 120

/** Sending processes, one of which holds the lock; a killed one is replaced. */
export class Senders {
  private readonly programs = new Map<string, Program>()
  private started = 0

  /** `start` gets the process's application_name. */
  constructor(
    private readonly databaseUrl: string,
    private readonly start: (name: string) => Program,
  ) {}

  begin(many: number): void {
    for (let n = 0; n < many; n++) this.add()
  }

  async killTheSender(): Promise<void> {
    let name = ''
    const isThere = async () => {
      name = (await this.holder()) ?? ''
      return this.programs.has(name)
    }
    await until('one of them sends', isThere, { seconds: TIMEOUT_SECONDS, every: 5 })
    const program = this.programs.get(name)
    this.programs.delete(name)
    program?.child.kill('SIGKILL')
    await program?.ended
    this.add()
  }

  private add(): void {
    this.started += 1
    const name = `sender-${this.started}`
    this.programs.set(name, this.start(name))
  }

  // The application_name of the session with the lock (server/jobs/leader-lock.ts).
  private async holder(): Promise<string | null> {
    const [row] = await runStatement<{ name: string }>(
      this.databaseUrl,
      `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
       WHERE l.locktype = 'advisory' AND l.granted
         AND l.classid = ${BROADCAST_LEADER.first} AND l.objid = ${BROADCAST_LEADER.second}`,
    )
    return row?.name ?? null
  }
}
