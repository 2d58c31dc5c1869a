import { median } from '@/tools/median'

const ROUNDS = 5

/** In ms: until the first byte, which is the server's work, and until the last. */
export type Timed = { first: number; whole: number }

/** The median of five, after two that warm up; throws where it is refused. */
export async function timed(ask: () => Promise<Response>): Promise<Timed> {
  const rounds: Timed[] = []
  for (let round = -2; round < ROUNDS; round++) {
    const began = performance.now()
    const answer = await ask()
    const first = performance.now() - began
    await answer.arrayBuffer()
    if (answer.status >= 400) throw new Error(`${answer.url} answered ${answer.status}`)
    if (round >= 0) rounds.push({ first, whole: performance.now() - began })
  }
  return { first: median(rounds.map(({ first }) => first)), whole: median(rounds.map(({ whole }) => whole)) }
}
