import type { Arrival } from '@/lib/arrivals/ref'

export const MOST_HANDOUTS = 99

/** How somebody comes by a hand-out, of which each stall may have one with its own number; 0 for none. */
export function arrivalByHandout(number: number): Arrival {
  return { code: null, channel: 'handout', variant: number }
}

/** An address as it is spelled out on paper, for somebody to type. */
export function spelledOut(address: string): string {
  return address.replace(/^https:\/\/(?:www\.)?|^http:\/\//, '').replace(/\/$/, '')
}
