import type { Authorized } from '@/lib/authorization/proof'
import { prove } from '@/lib/authorization/prove'

/** What a job or command of the campaign itself acts as. Lint lets none but these import it. */
export function asJob(name: string): Authorized<'job'> & { name: string } {
  return prove('job', { id: null, name })
}
