export type InsertPlan = {
  databaseUrl: string
  connections: number
  rows: number
  warmUp: number
  seconds: number
}

export const TABLE = 'bench.signatures'
