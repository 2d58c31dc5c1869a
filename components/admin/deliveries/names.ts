import type { ListedDelivery } from '@/lib/deliveries/admin-queries'
import { isAbandoned, type PackageProblem } from '@/lib/deliveries/rules'
import type { METHODS, OPTIONAL_FIELDS, RESPONSE_KINDS } from '@/lib/deliveries/schema'
import type { DeliveryState } from '@/lib/generated/prisma/client'

const STATE_NAMES: Record<DeliveryState, string> = {
  making: 'Being made',
  ready: 'Ready to be handed over',
  delivered: 'Handed over',
  discarded: 'Discarded',
}

type Named = Pick<ListedDelivery, 'state' | 'before' | 'files' | 'problem'>

/** What is so with a delivery, in a few words. */
export function stateName(delivery: Named): string {
  const { state, before, files } = delivery
  if (before) return 'Earlier history'
  if (isAbandoned(delivery)) return 'Nobody is left in it'
  if (state !== 'ready' || files === 'stored') return STATE_NAMES[state]
  return files === 'stale' ? 'Being made again' : 'Without its files'
}

export const PROBLEM_WORDS: Record<PackageProblem, string> = {
  'ledger-stopped':
    'It waits for the ledger, which is stopped: the overview says why. It goes on by itself once the ledger does.',
  'disk-full': 'The disk is full. It goes on by itself once there is room.',
  'folder-not-writable':
    'The folder of deliveries (DELIVERIES_DIR) cannot be written: it is no folder, or the site may not write there. It goes on by itself once it can.',
  'other-data-key':
    'What proves the rows was sealed with another DATA_KEY than the site has now. Give the site its old key, or discard this delivery.',
  'not-as-signed':
    'A row is not as its entry in the ledger says, so it cannot be proven. Look at the server’s log, or discard this delivery.',
  'nobody-left': 'Every signature of it was withdrawn or erased meanwhile. Discard it.',
}

export const METHOD_NAMES: Record<(typeof METHODS)[number], string> = {
  hand: 'By hand',
  mail: 'By mail',
  link: 'Through a link',
}

export const RESPONSE_NAMES: Record<(typeof RESPONSE_KINDS)[number], string> = {
  answered: 'Answered',
  met: 'Met the demand',
  refused: 'Refused the demand',
  handed_on: 'Handed it on to another office',
}

export const FIELD_NAMES: Record<(typeof OPTIONAL_FIELDS)[number], string> = {
  country: 'Country',
  region: 'Region',
  comment: 'Comment',
}
