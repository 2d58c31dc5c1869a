import pg from 'pg'
import { vi } from 'vitest'

/** The result, and all SQL statements sent meanwhile. */
export async function recordStatements<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; statements: string[] }> {
  const statements: string[] = []
  const { query } = pg.Client.prototype
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...sent: unknown[]
  ) {
    const [first] = sent
    statements.push(typeof first === 'string' ? first : (first as pg.QueryConfig).text)
    return Reflect.apply(query, this, sent)
  })
  try {
    return { result: await work(), statements }
  } finally {
    spy.mockRestore()
  }
}
