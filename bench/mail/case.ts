import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { migrate } from '@/server/database/migrate'
import { measure } from '@/tools/load/measure'
import { startProgram } from '@/tools/programs'
import { watched, type Case } from '../case.ts'
import type { Database } from '../database.ts'
import type { MailPlan } from './program.ts'
import { openSink } from './sink.ts'

const PROGRAM = new URL('./program.ts', import.meta.url)
const RECIPIENTS = 100_000
const DOMAINS = 100

type Settings = Pick<Case, 'name' | 'title'> & { does: MailPlan['does']; signed?: boolean }

/** Mails 100,000 signers, or queues that, in a database and a process of its own. */
export function mailCase({ name, title, does, signed = false }: Settings): Case {
  return {
    name,
    title,
    connections: 1,
    writes: true,
    needs: 'own site',
    when: 'empty',
    async measure(context) {
      const { database, warmUp, seconds } = context
      if (!database) throw new Error('Mailing needs a database')
      await database.settle()
      const sink = await openSink()
      const beside = await databaseBeside(database)
      try {
        const env = {
          DATABASE_URL: beside.url,
          SMTP_URL: sink.url,
          MAIL_FROM: 'Campaign <campaign@example.org>',
          ...(signed && { DKIM_KEY: newDkimKey() }),
        }
        await prepare(env)
        await database.ask('CHECKPOINT')
        const plan: MailPlan = { does, env, recipients: RECIPIENTS, warmUp, seconds }
        const measured = await measure(PROGRAM, plan, { ...watched(context), site: 'program' })
        const { requests, outcomes } = measured.load
        const problems = outcomes.flatMap((each) => Object.keys(each))
        if (does !== 'queue a broadcast' && sink.count() < requests)
          problems.push(`${sink.count()} mails came`)
        return { ...measured, problems, verified: does === 'queue a broadcast' ? String(requests) : '' }
      } finally {
        await beside.drop()
        await sink.close()
      }
    },
  }
}

async function databaseBeside(database: Database): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `bench_${randomBytes(6).toString('hex')}`
  await database.ask(`CREATE DATABASE ${name}`)
  const url = new URL(database.url)
  url.pathname = `/${name}`
  await migrate(url.href)
  return {
    url: url.href,
    drop: async () => void (await database.ask(`DROP DATABASE ${name} WITH (FORCE)`)),
  }
}

function newDkimKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

async function prepare(env: Record<string, string>): Promise<void> {
  const program = startProgram('faults/broadcast/prepare.ts', [String(RECIPIENTS), String(DOMAINS)], {
    env: { ...process.env, ...env },
  })
  await program.line('may begin')
  await program.ended
}
