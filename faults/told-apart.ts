import { ask } from './ask.ts'
import type { Drill } from './drill.ts'
import { atMost, none, told, type Figure } from './figures.ts'
import { median, shareLarger } from './mann-whitney.ts'
import { postAsJson } from './posts.ts'
import type { SiteProcess } from './site-process.ts'

const WARM_UP = 50
const ADDRESSES = 50
const POSTS = 1_000
/**
 * How many percent from one half the share of slower answers may be. By chance alone it is 5 once in ten thousand times; from
 * 10 nobody concludes anything with the few posts an address can be sent unseen.
 */
const MOST_APART = 10

// How an address comes to be known, once it was posted.
const KNOWN = {
  pending: `mailed_at = now()`,
  confirmed: `state = 'confirmed', confirmed_at = now()`,
  withdrawn: `state = 'withdrawn', withdrawn_at = now()`,
  removed: `state = 'removed', removed_at = now(), removed_reason = 'Not a person'`,
}
type Kind = keyof typeof KNOWN | 'unknown'
const KINDS = ['unknown', ...Object.keys(KNOWN)] as Kind[]

/** Times of posts for addresses that have signed and others, taken in turn, by somebody who wants to know which is which. */
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
      await ask(postgres.url, `UPDATE signatures SET ${change} WHERE email_domain = $1`, [domain(kind)])
    }
    const { times, answers } = await inTurn(site, postgres.url)
    return [
      none('answers that differ', [...answers].slice(1)),
      told('an unknown address, median', milliseconds(median(times.unknown))),
      ...KINDS.slice(1).flatMap((kind) => compared(kind, times)),
    ]
  },
}

async function inTurn(site: SiteProcess, databaseUrl: string) {
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
    // Whoever signs again is pending from then on.
    if (round % ADDRESSES === 0)
      await ask(databaseUrl, `UPDATE signatures SET ${KNOWN.withdrawn} WHERE email_domain = $1`, [
        domain('withdrawn'),
      ])
  }
  return { times, answers }
}

function compared(kind: Kind, times: Record<Kind, number[]>): Figure[] {
  const share = shareLarger(times[kind], times.unknown)
  return [
    told(`${kind}, median`, milliseconds(median(times[kind]))),
    atMost(
      `${kind}, % of answers slower than an unknown one's, beyond one half`,
      Math.abs(share - 0.5) * 100,
      MOST_APART,
    ),
  ]
}

function known(kind: string, n: number): string {
  return `signer-${1_000 + ((n + ADDRESSES) % ADDRESSES)}@${domain(kind)}`
}

// As long as a known one, so that nothing but whether it is known makes a difference.
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
