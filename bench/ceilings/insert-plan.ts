/** What the insert loop is told. Times in seconds; `rows` of one statement. */
export type InsertPlan = {
  databaseUrl: string
  connections: number
  rows: number
  warmUp: number
  seconds: number
}

export const TABLE = 'bench.signatures'
