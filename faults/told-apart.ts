import { median } from '@/tools/median'
import type { Drill } from './drill.ts'
import { atMost, info, none, type Figure } from './figures.ts'
import type { KillableSite } from './killable-site.ts'
import { shareLarger } from './mann-whitney.ts'
import { asksForLink, postAsJson, type PostResponse } from './posts.ts'
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

type Form = {
  name: string
  post: (origin: string, email: string) => Promise<PostResponse>
  changes?: 'withdrawn'
}

/** The link first: whoever signs is unknown no more, and who withdrew and signs again is pending. */
const FORMS: Form[] = [
  { name: 'asking for a link', post: asksForLink },
  { name: 'signing', post: (origin, email) => postAsJson(origin, { email }), changes: 'withdrawn' },
]

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
    const figures: Figure[] = []
    for (const form of FORMS) figures.push(...(await ofForm(form, site, postgres.url)))
    return figures
  },
}

async function ofForm(form: Form, site: KillableSite, databaseUrl: string): Promise<Figure[]> {
  const { times, answers } = await inTurn(form, site, databaseUrl)
  return [
    none(`${form.name}: answers that differ`, [...answers].slice(1)),
    none(
      `${form.name}: answers that refuse`,
      [...answers].filter((answer) => !answer.startsWith('202 ')),
    ),
    info(`${form.name}: an unknown address, median`, milliseconds(median(times.unknown))),
    ...KINDS.slice(1).flatMap((kind) => compared(form, kind, times)),
  ]
}

async function inTurn({ post, changes }: Form, site: KillableSite, databaseUrl: string) {
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
      const { status, body } = await post(site.origin, email)
      if (round >= 0) times[kind].push(performance.now() - began)
      answers.add(`${status} ${body}`)
    }
    if (changes && round % ADDRESSES === 0)
      await runStatement(databaseUrl, `UPDATE signatures SET ${KNOWN[changes]} WHERE email_domain = $1`, [
        domain(changes),
      ])
  }
  return { times, answers }
}

function compared({ name }: Form, kind: Kind, times: Record<Kind, number[]>): Figure[] {
  const share = shareLarger(times[kind], times.unknown)
  return [
    info(`${name}: ${kind}, median`, milliseconds(median(times[kind]))),
    atMost(
      `${name}: ${kind}, % of answers slower than an unknown one's, beyond one half`,
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
