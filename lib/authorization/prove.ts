import type { Authorized, Power } from '@/lib/authorization/proof'

/** Lint lets only the code that checks somebody import it. */
export function prove<By extends Power, Who extends Pick<Authorized<By>, 'id'>>(
  _by: By,
  who: Who,
): Who & Authorized<By> {
  return who as Who & Authorized<By>
}
