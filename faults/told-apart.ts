import type { Drill } from './drill.ts'
import { atMost, info, none, type Figure } from './figures.ts'
import type { KillableSite } from './killable-site.ts'
import { median, shareLarger } from './mann-whitney.ts'
import { postAsJson } from './posts.ts'
import { runStatement } from './run-statement.ts'

const WARM_UP = 50
const ADDRESSES = 50
const POSTS = 1_000
/** In percent from one half: chance alone gives 5 once in 10,000 runs, and the few posts an address can get hide 10. */
const MAX_APART = 10

const KNOWN = {
  pending: `mailed_at = now()`,
  confirmed: `state = 'confirmed', confirmed_at = now()`,
  withdrawn: `state = 'withdrawn', withdrawn_at = now()`,
  removed: `state = 'removed', removed_at = now(), removed_reason = 'Not a person'`,
}
type Kind = keyof typeof KNOWN | 'unknown'
const KINDS = ['unknown', ...Object.keys(KNOWN)] as Kind[]

export const toldApart: Drill = {
  name: 'told-apart',
  title: 'Whether the time of an answer tells who signed',
  apart: true,
  async run(scene) {
    const mail = await scene.mail()
    const postgres = await scene.postgres(await scene.data())
    const site = await scene.site(await scene.folder(), mail, { LIMITS: 'off', DATABASE_URL: postgres.url })
    await site.start()
    for (const [kind, change] of Object.entries(KNOWN)) {
      for (let n = 0; n < ADDRESSES; n++) await postAsJson(site.origin, { email: known(kind, n) })
      await runStatement(postgres.url, `UPDATE signatures SET ${change} WHERE email_domain = $1`, [
        domain(kind),
      ])
    }
    const { times, answers } = await inTurn(site, postgres.url)
    return [
      none('answers that differ', [...answers].slice(1)),
      info('an unknown address, median', milliseconds(median(times.unknown))),
      ...KINDS.slice(1).flatMap((kind) => compared(kind, times)),
    ]
  },
}

async function inTurn(site: KillableSite, databaseUrl: string) {
  const times: Record<Kind, number[]> = {
    unknown: [],
    pending: [],
    confirmed: [],
    withdrawn: [],
    removed: [],
  }
  const answers = new Set<string>()
  for (let round = -WARM_UP; round < POSTS; round++) {
    for (const kind of shuffled(KINDS)) {
      const email = addressOf(kind, round)
      const began = performance.now()
      const { status, body } = await postAsJson(site.origin, { email })
      if (round >= 0) times[kind].push(performance.now() - began)
      answers.add(`${status} ${body}`)
    }
    // Signing again makes them pending.
    if (round % ADDRESSES === 0)
      await runStatement(databaseUrl, `UPDATE signatures SET ${KNOWN.withdrawn} WHERE email_domain = $1`, [
        domain('withdrawn'),
      ])
  }
  return { times, answers }
}

function compared(kind: Kind, times: Record<Kind, number[]>): Figure[] {
  const share = shareLarger(times[kind], times.unknown)
  return [
    info(`${kind}, median`, milliseconds(median(times[kind]))),
    atMost(
      `${kind}, % of answers slower than an unknown one's, beyond one half`,
      Math.abs(share - 0.5) * 100,
      MAX_APART,
    ),
  ]
}

function known(kind: string, n: number): string {
  return `signer-${1_000 + ((n + ADDRESSES) % ADDRESSES)}@${domain(kind)}`
}

// All addresses have the same length, so that only their state differs.
function addressOf(kind: Kind, round: number): string {
  return kind === 'unknown' ? `signer-${2_000 + round}@${domain(kind)}` : known(kind, round)
}

function domain(kind: string): string {
  return `${kind}.example.org`
}

function milliseconds(time: number): string {
  return `${time.toFixed(2)} ms`
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
