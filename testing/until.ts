import { setTimeout as wait } from 'node:timers/promises'

type Patience = { seconds: number; every?: number }

/** Polls; returns the time taken in ms. Throws after `seconds`. */
export async function until(
  what: string,
  isSo: () => Promise<boolean> | boolean,
  { seconds, every = 25 }: Patience,
): Promise<number> {
  const began = performance.now()
  while (!(await isSo())) {
    if (performance.now() - began > seconds * 1_000) throw new Error(`Not within ${seconds} s: ${what}`)
    await wait(every)
  }
  return performance.now() - began
}
