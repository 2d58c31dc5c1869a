import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { commonWords } from '@/lib/i18n/common-words'
import { messageKey, type ErrorKey } from '@/lib/i18n/message-key'
import { env } from '@/lib/platform/env'

// Of 4: at least a hundred million guesses.
const STRONG = 3

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

let estimator: Promise<ZxcvbnFactory> | undefined

/** Why a new password is easy to guess, as an error message; null when it is not. Asks nobody else. */
export async function passwordWeakness(password: string, email: string | null): Promise<string | null> {
  const loaded = await (estimator ??= loadEstimator())
  const own = [email, ...(email?.split(/[@.]/) ?? []), ...new URL(env().SITE_URL).hostname.split('.')]
  const { score, feedback } = loaded.check(
    password,
    own.filter((word) => word !== null),
  )
  if (score >= STRONG) return null
  return messageKey(
    feedback.warning && isKnown(feedback.warning) ? SAID[feedback.warning] : 'password.weak.other',
  )
}

function isKnown(warning: string): warning is keyof typeof SAID {
  return warning in SAID
}

// Dictionaries of 100 MB in memory, which most processes never need. Without translations its warnings are their names.
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, words] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    commonWords(),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...words },
    graphs: common.adjacencyGraphs,
    // What is longer is strong, and takes seconds.
    maxLength: 64,
  })
}
