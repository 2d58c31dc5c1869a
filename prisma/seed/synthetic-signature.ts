import { v7 as uuid } from 'uuid'
import { COUNTRIES } from '@/lib/countries/rules'
import { canonicalAddress, domainOf } from '@/lib/email-address/address'
import { withFallback } from '@/lib/i18n/fallback'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { encryptToHex, keyedHashInHex } from '@/lib/platform/encryption'
import { randomBytes } from '@/lib/platform/random-pool'
import type { Flag } from '@/lib/signatures/rules'
import { seededLanguages } from '@/prisma/seed/words/index'

export type SyntheticEvent = {
  kind: 'confirmed' | 'withdrawn' | 'removed' | 'restored'
  at: Date
  reason?: string
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const REASON = 'Synthetic: signed by a program'
const LANGUAGES = seededLanguages().map(({ locale, synthetic: { comments, ...words } }) => ({
  locale,
  comments,
  given: words.given.split(' '),
  family: words.family.split(' '),
  region: words.region.split(' '),
  countries: words.countries.split(' '),
}))

/** Reserved for examples (RFC 2606). */
const DOMAINS = ['example.org', 'example.com', 'example.net', 'mail.example.org', 'post.example.com']
const FLAGGED: Flag[] = ['quick', 'disposable-domain', 'no-proof-of-work']

/** A signature in its state at `now`, with its events. */
export function syntheticSignature(address: string, createdAt: Date, now: Date) {
  const country = someCountry()
  const { locale, ...words } = languageOf(country)
  const life = someLife(createdAt, now)
  const flags = life.state === 'removed' || chance(0.01) ? [pick(FLAGGED)] : []
  const held = life.state === 'pending' && flags.length > 0 && chance(0.5)
  return {
    id: uuid({ msecs: createdAt.getTime(), random: randomBytes(16) }),
    hash: keyedHashInHex('email', canonicalAddress(address)),
    sealed: encryptToHex('email', address),
    domain: domainOf(address),
    name: `${pick(words.given)} ${pick(words.family)}`,
    country,
    region: chance(0.6) ? pick(words.region) : null,
    postcode: chance(0.4) ? String(10_000 + Math.floor(Math.random() * 90_000)) : null,
    comment: chance(0.1) ? pick(words.comments) : null,
    showName: chance(0.4),
    wantsUpdates: chance(0.5),
    locale,
    createdAt,
    flags,
    heldAt: held ? createdAt : null,
    ...life,
  }
}

export type SyntheticSignature = ReturnType<typeof syntheticSignature>

/** A unique address at a domain reserved for examples. */
export function syntheticAddress(run: string, number: number): string {
  return `synthetic-${run}-${number}@${DOMAINS[number % DOMAINS.length]}`
}

// Omits what would happen after `now`.
function someLife(createdAt: Date, now: Date) {
  const fate = Math.random()
  const confirmedAt = later(createdAt, fate < 0.9 ? 20 * MINUTE : 2 * DAY)
  if (fate > 0.99 && chance(0.1)) return removed(null, later(createdAt, DAY), [], now)
  if (fate < 0.08 || confirmedAt > now) return alive('pending', null, [])
  const counted: SyntheticEvent = { kind: 'confirmed', at: confirmedAt }
  const changedAt = later(confirmedAt, 10 * DAY)
  if (fate > 0.99 && changedAt <= now) return removed(confirmedAt, changedAt, [counted], now)
  if (fate > 0.95 && changedAt <= now) {
    const gone: SyntheticEvent = { kind: 'withdrawn', at: changedAt }
    return { ...alive('withdrawn', confirmedAt, [counted, gone]), withdrawnAt: changedAt }
  }
  return alive('confirmed', confirmedAt, [counted])
}

function alive(
  state: 'pending' | 'confirmed' | 'withdrawn' | 'removed',
  confirmedAt: Date | null,
  events: SyntheticEvent[],
) {
  const none: { withdrawnAt: Date | null; removedAt: Date | null; removedReason: string | null } = {
    withdrawnAt: null,
    removedAt: null,
    removedReason: null,
  }
  return { state, confirmedAt, events, ...none }
}

function removed(confirmedAt: Date | null, removedAt: Date, before: SyntheticEvent[], now: Date) {
  if (removedAt > now) return alive('pending', null, [])
  const events = confirmedAt ? [...before, { kind: 'removed', at: removedAt, reason: REASON } as const] : []
  const restoredAt = later(removedAt, 3 * DAY)
  if (confirmedAt && chance(0.2) && restoredAt <= now) {
    const back = { kind: 'restored', at: restoredAt, reason: 'Synthetic: a person after all' } as const
    return alive('confirmed', confirmedAt, [...events, back])
  }
  return { ...alive('removed', confirmedAt, events), removedAt, removedReason: REASON }
}

function someCountry(): string {
  const draw = Math.random()
  if (draw < 0.45) return 'US'
  if (draw < 0.75) return 'MX'
  // A long tail: few countries with many signers.
  return COUNTRIES[Math.floor(Math.random() ** 3 * COUNTRIES.length)] ?? 'US'
}

function languageOf(country: string) {
  const spoken = LANGUAGES.find(({ countries }) => countries.includes(country))
  const language = spoken ?? withFallback(LANGUAGES, DEFAULT_LOCALE)
  if (!language) throw new Error('The seed speaks no language of the site')
  return language
}

function later(than: Date, mean: number): Date {
  return new Date(than.getTime() + Math.ceil(-Math.log(1 - Math.random()) * mean))
}

function chance(of: number): boolean {
  return Math.random() < of
}

function pick<Item>(items: readonly Item[]): Item {
  return items[Math.floor(Math.random() * items.length)] as Item
}
