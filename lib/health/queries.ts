import { db } from '@/lib/platform/db'

const TIMEOUT_MS = 2_000

/** Whether the database answers within two seconds. */
export function databaseAnswers(): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, TIMEOUT_MS, false)
    db().$queryRaw`SELECT 1`
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer))
  })
}
