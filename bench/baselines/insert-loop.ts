import { watched, type Case } from '@/bench/case'
import { measure } from '@/tools/load/measure'
import { TABLE, type InsertPlan } from './insert-plan.ts'

const PROGRAM = new URL('./insert-loop-program.ts', import.meta.url)

type Settings = { name: string; title: string; connections: number; rows: number }

/** Inserts into a copy of the signatures' table, with its indexes and foreign keys, on the site's PostgreSQL. */
export function insertLoopCase({ name, title, connections, rows }: Settings): Case {
  return {
    name,
    title,
    connections,
    writes: false,
    needs: 'own site',
    async measure(context) {
      const { database, warmUp, seconds } = context
      if (!database) throw new Error('The insert loops need a database')
      await database.settle()
      await database.ask('CREATE SCHEMA IF NOT EXISTS bench')
      await database.ask(`CREATE TABLE ${TABLE} (LIKE public.signatures INCLUDING ALL,
        FOREIGN KEY (text_version_id) REFERENCES public.text_versions, FOREIGN KEY (consent_id) REFERENCES public.consents)`)
      try {
        const plan: InsertPlan = { databaseUrl: database.url, connections, rows, warmUp, seconds }
        const measured = await measure(PROGRAM, plan, { ...watched(context), site: [] })
        return { ...measured, problems: [], verified: '' }
      } finally {
        await database.ask(`DROP TABLE ${TABLE}`)
      }
    },
  }
}
