import { estimateStrength } from '@/lib/admins/estimate-strength'
import { messageKey, type ErrorKey } from '@/lib/i18n/message-key'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

// Of 4: at least a hundred million guesses.
const STRONG = 3

const SHORTEST = 3

/** The library's warnings by what we say of them. */
const SAID = {
  straightRow: 'password.weak.straightRow',
  keyPattern: 'password.weak.keyPattern',
  simpleRepeat: 'password.weak.simpleRepeat',
  extendedRepeat: 'password.weak.extendedRepeat',
  sequences: 'password.weak.sequences',
  recentYears: 'password.weak.dates',
  dates: 'password.weak.dates',
  topTen: 'password.weak.common',
  topHundred: 'password.weak.common',
  common: 'password.weak.common',
  similarToCommon: 'password.weak.common',
  pwned: 'password.weak.common',
  wordByItself: 'password.weak.word',
  namesByThemselves: 'password.weak.name',
  commonNames: 'password.weak.name',
  userInputs: 'password.weak.own',
} as const satisfies Record<string, ErrorKey>

/** Why a new password is easy to guess, as an error message; null when it is not. Asks nobody else. Throws TooBusyError. */
export async function passwordWeakness(password: string, email: string | null): Promise<string | null> {
  const { score, warning } = await estimateStrength(password, await ownWords(email))
  if (score >= STRONG) return null
  return messageKey(warning && isKnown(warning) ? SAID[warning] : 'password.weak.other')
}

// Of the admin, the campaign and the site: each whole, without spaces, and in its parts.
async function ownWords(email: string | null): Promise<string[]> {
  const campaign = await db().campaign.findUnique({
    where: { id: 1 },
    select: { name: true, organisation: true, words: { select: { organisationName: true } } },
  })
  const names = [
    ...[email, new URL(env().SITE_URL).hostname, campaign?.name, campaign?.organisation],
    ...(campaign?.words ?? []).map(({ organisationName }) => organisationName),
  ].filter((name) => typeof name === 'string')
  const words = names.flatMap((name) => [name, name.replaceAll(/\s/g, ''), ...name.split(/[^\p{L}\p{N}]+/u)])
  return [...new Set(words)].filter((word) => word.length >= SHORTEST)
}

function isKnown(warning: string): warning is keyof typeof SAID {
  return warning in SAID
}
