/** What asking an address came to. Only `gone` says that nothing is there; `unsure` says nothing about the source. */
export type ProbeResult = {
  kind: 'fine' | 'gone' | 'unsure'
  /** In a word: a status, e.g. `404`, or what kept an answer from coming, e.g. `dns`, `timeout`. */
  word: string
  /** Not to be asked again before (Retry-After), which is the wish of `host`: where the address led. */
  notBefore?: Date
  host?: string
}

/** That an address was not asked, since a host that it stands on or leads to wants to be left alone. */
export type Backoff = { kind: 'wait'; notBefore: Date }

export type LinkState = 'unchecked' | 'fine' | 'unsure' | 'dead'

/** What the answers of an address say of whether anything is still there. */
type Presence = {
  /** Answers that say it is gone, since the last that was fine, and the first of them. */
  goneAnswers: number
  goneSince: Date | null
  /** Since when it is gone, once it counts as dead. */
  deadSince: Date | null
}

/** What is known of a reference's address. */
export type LinkFacts = Presence & {
  linkState: LinkState
  /** The last answer in a word. */
  linkAnswer: string
  /** Since when it is in its state. */
  linkSince: Date | null
  /** All answers since the last that was fine. */
  linkTries: number
}

/** What is known of the address of its archived copy. */
export type CopyFacts = { copyGoneAnswers: number; copyGoneSince: Date | null; copyDeadSince: Date | null }

const DAY_MS = 86_400_000
/** Every address and every archived copy is asked once a month. */
const MONTH_MS = 30 * DAY_MS
/** What a person has looked at is left alone for half a year. */
const TRUSTED_MS = 180 * DAY_MS
// One bad day kills nobody.
const DEAD_AFTER = { answers: 3, ms: 2 * DAY_MS }
const THERE: Presence = { goneAnswers: 0, goneSince: null, deadSince: null }
// Answers that say nothing, until it is asked once a month again.
const UNSURE_TRIES = 3

/** What an answer makes of what was known, and when to ask again: dead after three answers `gone` within two days or more. */
export function afterProbe(before: LinkFacts, { kind, word, notBefore }: ProbeResult, now: Date) {
  const presence = presenceAfter(before, kind, now)
  const isFine = kind === 'fine'
  const linkTries = isFine ? 0 : before.linkTries + 1
  // What says nothing is not worth more than a few tries.
  const isTriedSoon = kind === 'unsure' && linkTries - presence.goneAnswers < UNSURE_TRIES
  const wait = isTriedSoon && !presence.deadSince ? DAY_MS : waitAfter(presence, kind)
  return {
    ...changed(before, presence.deadSince ? 'dead' : isFine ? 'fine' : 'unsure', now),
    ...presence,
    linkTries,
    linkAnswer: word,
    askedAt: now,
    askAt: later(now, wait, notBefore),
    ...(isFine && { checkedOn: dayOf(now) }),
  }
}

/** The same for its archived copy, which has no more to tell than whether it is there. */
export function copyAfterProbe(before: CopyFacts, { kind, word, notBefore }: ProbeResult, now: Date) {
  const { copyGoneAnswers: goneAnswers, copyGoneSince: goneSince, copyDeadSince: deadSince } = before
  const presence = presenceAfter({ goneAnswers, goneSince, deadSince }, kind, now)
  return {
    copyAnswer: word,
    copyGoneAnswers: presence.goneAnswers,
    copyGoneSince: presence.goneSince,
    copyDeadSince: presence.deadSince,
    copyAskAt: later(now, waitAfter(presence, kind), notBefore),
  }
}

/** What it is when a person says that it is there or is not, whatever the checks find. */
export function afterOverride(before: LinkFacts, isThere: boolean, now: Date) {
  const since = before.deadSince ?? now
  const dead = { goneAnswers: DEAD_AFTER.answers, goneSince: since, deadSince: since }
  return {
    ...changed(before, isThere ? 'fine' : 'dead', now),
    ...(isThere ? { ...THERE, checkedOn: dayOf(now) } : dead),
    linkTries: 0,
    linkAnswer: 'person',
    askAt: later(now, TRUSTED_MS),
  }
}

/** What is known of an address that was never asked. */
export function unknownLink(now: Date) {
  return {
    ...THERE,
    linkState: 'unchecked' as const,
    linkAnswer: '',
    linkSince: null,
    linkTries: 0,
    checkedOn: null,
    askedAt: null,
    askAt: now,
  }
}

/** What is known of an archived copy that was never asked. */
export function unknownCopy(now: Date) {
  return { copyAnswer: '', copyGoneAnswers: 0, copyGoneSince: null, copyDeadSince: null, copyAskAt: now }
}

function presenceAfter(before: Presence, kind: ProbeResult['kind'], now: Date): Presence {
  if (kind === 'fine') return THERE
  const { goneAnswers, goneSince, deadSince } = before
  if (kind === 'unsure') return { goneAnswers, goneSince, deadSince }
  const since = goneSince ?? now
  const isLongEnough = now.getTime() - since.getTime() >= DEAD_AFTER.ms
  const isDead = deadSince !== null || (goneAnswers + 1 >= DEAD_AFTER.answers && isLongEnough)
  return { goneAnswers: goneAnswers + 1, goneSince: since, deadSince: isDead ? since : null }
}

// Soon again where it was said to be gone, to make sure of it.
function waitAfter({ goneAnswers, deadSince }: Presence, kind: ProbeResult['kind']): number {
  if (kind !== 'gone' || deadSince) return MONTH_MS
  return goneAnswers === 1 ? DAY_MS : 2 * DAY_MS
}

function changed(before: LinkFacts, linkState: LinkState, now: Date) {
  return { linkState, linkSince: before.linkState === linkState ? before.linkSince : now }
}

function later(now: Date, ms: number, notBefore?: Date): Date {
  return new Date(Math.max(now.getTime() + ms, notBefore?.getTime() ?? 0))
}

function dayOf(moment: Date): Date {
  return new Date(moment.toISOString().slice(0, 10))
}
