import type { Authorized, Power } from '@/lib/authorization/proof'

/** Says of somebody that they were checked. Lint lets none but those who check import it. */
export function prove<By extends Power, Who extends Pick<Authorized<By>, 'id'>>(
  _by: By,
  who: Who,
): Who & Authorized<By> {
  return who as Who & Authorized<By>
}
