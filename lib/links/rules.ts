/** What asking an address came to. Only `gone` says that nothing is there; `unsure` says nothing about the source. */
export type Answer = {
  kind: 'fine' | 'gone' | 'unsure'
  /** In a word: a status, e.g. `404`, or what kept an answer from coming, e.g. `dns`, `timeout`. */
  word: string
  /** Not to be asked again before (Retry-After), which is the wish of `host`: where the address led. */
  notBefore?: Date
  host?: string
}

/** That an address was not asked, since a host that it stands on or leads to wants to be left alone. */
export type Wait = { kind: 'wait'; notBefore: Date }

export type LinkState = 'unchecked' | 'fine' | 'unsure' | 'dead'

/** What is known of a reference's address. */
export type LinkFacts = {
  linkState: LinkState
  /** The last answer in a word. */
  linkAnswer: string
  /** Since when it is in its state. */
  linkSince: Date | null
  /** Answers since the last that was fine: all, and those that say it is gone. */
  linkTries: number
  goneAnswers: number
  goneSince: Date | null
  /** Since when it is gone, once it counts as dead. */
  deadSince: Date | null
}

const DAY_MS = 86_400_000
/** Every address is asked once a month. */
const MONTH_MS = 30 * DAY_MS
/** What a person has looked at is left alone for half a year. */
const TRUSTED_MS = 180 * DAY_MS
// One bad day kills nobody.
const DEAD_AFTER = { answers: 3, ms: 2 * DAY_MS }
// Answers that say nothing, until it is asked once a month again.
const UNSURE_TRIES = 3

/** What an answer makes of what was known, and when to ask again: dead after three answers `gone` within two days or more. */
export function afterAnswer(before: LinkFacts, { kind, word, notBefore }: Answer, now: Date) {
  const next =
    kind === 'fine' ? found(before, now) : kind === 'gone' ? gone(before, now) : unsure(before, now)
  const at = Math.max(now.getTime() + waitAfter(next, kind), notBefore?.getTime() ?? 0)
  return { ...next, linkAnswer: word, askedAt: now, askAt: new Date(at) }
}

/** What it is when a person says that it is there or is not, whatever the checks find. */
export function afterPerson(before: LinkFacts, isThere: boolean, now: Date) {
  const askAt = new Date(now.getTime() + TRUSTED_MS)
  if (isThere) return { ...found(before, now), linkAnswer: 'person', askAt }
  const since = before.deadSince ?? now
  const facts = { goneSince: since, deadSince: since, goneAnswers: DEAD_AFTER.answers }
  return { ...changed(before, 'dead', now), linkTries: 0, ...facts, linkAnswer: 'person', askAt }
}

/** What is known of an address that was never asked. */
export function unknownLink(now: Date) {
  return {
    linkState: 'unchecked' as const,
    linkAnswer: '',
    linkSince: null,
    linkTries: 0,
    goneAnswers: 0,
    goneSince: null,
    deadSince: null,
    askedAt: null,
    askAt: now,
  }
}

function found(before: LinkFacts, now: Date) {
  const clean = { linkTries: 0, goneAnswers: 0, goneSince: null, deadSince: null }
  return { ...changed(before, 'fine', now), ...clean, checkedOn: new Date(now.toISOString().slice(0, 10)) }
}

function gone(before: LinkFacts, now: Date) {
  const goneSince = before.goneSince ?? now
  const goneAnswers = before.goneAnswers + 1
  const longEnough = now.getTime() - goneSince.getTime() >= DEAD_AFTER.ms
  const dead = before.deadSince !== null || (goneAnswers >= DEAD_AFTER.answers && longEnough)
  return {
    ...changed(before, dead ? 'dead' : 'unsure', now),
    linkTries: before.linkTries + 1,
    goneAnswers,
    goneSince,
    deadSince: dead ? goneSince : null,
  }
}

function unsure(before: LinkFacts, now: Date) {
  const { linkTries, goneAnswers, goneSince, deadSince } = before
  const state = deadSince ? 'dead' : 'unsure'
  return { ...changed(before, state, now), linkTries: linkTries + 1, goneAnswers, goneSince, deadSince }
}

function changed(before: LinkFacts, linkState: LinkState, now: Date) {
  return { linkState, linkSince: before.linkState === linkState ? before.linkSince : now }
}

// Soon again to make sure of what was said; what says nothing is not worth more than a few tries.
function waitAfter(
  { linkState, linkTries, goneAnswers }: Omit<LinkFacts, 'linkAnswer'>,
  kind: Answer['kind'],
) {
  if (linkState !== 'unsure') return MONTH_MS
  if (kind === 'gone') return goneAnswers === 1 ? DAY_MS : 2 * DAY_MS
  return linkTries - goneAnswers < UNSURE_TRIES ? DAY_MS : MONTH_MS
}
