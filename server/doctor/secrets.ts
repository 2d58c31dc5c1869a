import type { Finding } from '@/lib/mail/dns-records'
import type { Env } from '@/lib/platform/env'
import { mend, ok } from './finding.ts'

const WHAT = 'Secrets'
const WORDS = ['secret', 'passw', 'change', 'example', 'admin', 'campaign', 'qwerty']
const LEAST_BITS = 100
// Anything shorter comes up in random hexadecimal now and then.
const LEAST_TELLING = 10

/** Whether the secrets look random: typed ones can be guessed, and then tokens and sessions forged. */
export function examineSecrets({
  AUTH_SECRET,
  DATA_KEY,
  LEDGER_KEY = [],
  production,
}: Pick<Env, 'AUTH_SECRET' | 'DATA_KEY' | 'LEDGER_KEY' | 'production'>): Finding {
  const weak = [
    ['AUTH_SECRET', AUTH_SECRET] as const,
    ['DATA_KEY', DATA_KEY] as const,
    ...LEDGER_KEY.map((key) => ['LEDGER_KEY', key] as const),
  ].filter(([, secret]) => secret && isWeak(secret))
  const names = [...new Set(weak.map(([name]) => name))].join(' and ')
  if (names)
    return mend(WHAT, `${names} can be guessed: make one by openssl rand -hex 32${afterwards(names)}`)
  if (AUTH_SECRET && AUTH_SECRET === DATA_KEY)
    return mend(WHAT, 'AUTH_SECRET and DATA_KEY are the same: make another AUTH_SECRET')
  return ok(WHAT, production ? 'they look drawn by lot' : 'those of this machine are made by the start')
}

function afterwards(names: string): string {
  return names.includes('DATA_KEY')
    ? '. A DATA_KEY that has sealed addresses cannot be changed: begin anew with another'
    : ''
}

function isWeak(secret: string): boolean {
  return hasWord(secret) || isRepeated(secret) || isCounted(secret) || bits(secret) < LEAST_BITS
}

// As people write it: in base64, five letters of any case come up by chance.
function hasWord(secret: string): boolean {
  return WORDS.some((word) =>
    [word, word.toUpperCase(), word[0]?.toUpperCase() + word.slice(1)].some((form) => secret.includes(form)),
  )
}

function isRepeated(secret: string): boolean {
  return new RegExp(`(.{${LEAST_TELLING},}).*\\1`, 's').test(secret)
}

function isCounted(secret: string): boolean {
  let run = 1
  for (let at = 1; at < secret.length && run < LEAST_TELLING; at++)
    run = secret.charCodeAt(at) === secret.charCodeAt(at - 1) + 1 ? run + 1 : 1
  return run >= LEAST_TELLING
}

function bits(secret: string): number {
  const counts = new Map<string, number>()
  for (const character of secret) counts.set(character, (counts.get(character) ?? 0) + 1)
  const shares = [...counts.values()].map((count) => count / secret.length)
  return -secret.length * shares.reduce((sum, share) => sum + share * Math.log2(share), 0)
}
