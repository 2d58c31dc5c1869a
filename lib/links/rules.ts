/** The result of a check. Only `gone` means that nothing is there; `unsure` says nothing about the source. */
export type ProbeResult = {
  kind: 'fine' | 'gone' | 'unsure'
  /** A status, e.g. `404`, or why there was no response, e.g. `dns`, `timeout`. */
  word: string
  /** Retry-After, as `host` sent it: the end of the redirects. */
  notBefore?: Date
  host?: string
}

/** Not checked, since a host on the way has asked to be left alone. */
export type Backoff = { kind: 'wait'; notBefore: Date }

export type LinkState = 'unchecked' | 'fine' | 'unsure' | 'dead'

type Presence = {
  /** Answers that said `gone` since the last `fine`, and the time of the first. */
  goneAnswers: number
  goneSince: Date | null
  deadSince: Date | null
}

export type LinkStatus = Presence & {
  linkState: LinkState
  linkAnswer: string
  linkSince: Date | null
  linkTries: number
}

export type CopyStatus = { copyGoneAnswers: number; copyGoneSince: Date | null; copyDeadSince: Date | null }

const DAY_MS = 86_400_000
const MONTH_MS = 30 * DAY_MS
const TRUSTED_MS = 180 * DAY_MS
const DEAD_AFTER = { answers: 3, ms: 2 * DAY_MS }
const PRESENT: Presence = { goneAnswers: 0, goneSince: null, deadSince: null }
// Checks on following days, before the monthly rhythm.
const UNSURE_TRIES = 3

/** The state after a check, and when the next is due: dead after three `gone` over at least two days. */
export function afterProbe(before: LinkStatus, { kind, word, notBefore }: ProbeResult, now: Date) {
  const presence = presenceAfter(before, kind, now)
  const isFine = kind === 'fine'
  const linkTries = isFine ? 0 : before.linkTries + 1
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

/** The same for its archived copy. */
export function copyAfterProbe(before: CopyStatus, { kind, word, notBefore }: ProbeResult, now: Date) {
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

/** The state after a person's own check. */
export function afterOverride(before: LinkStatus, isThere: boolean, now: Date) {
  const since = before.deadSince ?? now
  const dead = { goneAnswers: DEAD_AFTER.answers, goneSince: since, deadSince: since }
  return {
    ...changed(before, isThere ? 'fine' : 'dead', now),
    ...(isThere ? { ...PRESENT, checkedOn: dayOf(now) } : dead),
    linkTries: 0,
    linkAnswer: 'person',
    askAt: later(now, TRUSTED_MS),
  }
}

/** The state of an address that was never checked. */
export function uncheckedLink(now: Date) {
  return {
    ...PRESENT,
    linkState: 'unchecked' as const,
    linkAnswer: '',
    linkSince: null,
    linkTries: 0,
    checkedOn: null,
    askedAt: null,
    askAt: now,
  }
}

/** The state of an archived copy that was never checked. */
export function uncheckedCopy(now: Date) {
  return { copyAnswer: '', copyGoneAnswers: 0, copyGoneSince: null, copyDeadSince: null, copyAskAt: now }
}

function presenceAfter(before: Presence, kind: ProbeResult['kind'], now: Date): Presence {
  if (kind === 'fine') return PRESENT
  const { goneAnswers, goneSince, deadSince } = before
  if (kind === 'unsure') return { goneAnswers, goneSince, deadSince }
  const since = goneSince ?? now
  const isLongEnough = now.getTime() - since.getTime() >= DEAD_AFTER.ms
  const isDead = deadSince !== null || (goneAnswers + 1 >= DEAD_AFTER.answers && isLongEnough)
  return { goneAnswers: goneAnswers + 1, goneSince: since, deadSince: isDead ? since : null }
}

// Soon again after the first `gone`, to confirm it.
function waitAfter({ goneAnswers, deadSince }: Presence, kind: ProbeResult['kind']): number {
  if (kind !== 'gone' || deadSince) return MONTH_MS
  return goneAnswers === 1 ? DAY_MS : 2 * DAY_MS
}

function changed(before: LinkStatus, linkState: LinkState, now: Date) {
  return { linkState, linkSince: before.linkState === linkState ? before.linkSince : now }
}

function later(now: Date, ms: number, notBefore?: Date): Date {
  return new Date(Math.max(now.getTime() + ms, notBefore?.getTime() ?? 0))
}

function dayOf(moment: Date): Date {
  return new Date(moment.toISOString().slice(0, 10))
}
