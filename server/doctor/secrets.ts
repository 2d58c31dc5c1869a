import type { Finding } from '@/lib/mail/dns-records'
import type { Env } from '@/lib/platform/env'
import { mend, ok } from './finding.ts'

const WHAT = 'Secrets'
const WORDS = /secret|passw|change|example|admin|campaign|123456|abcdef|qwerty/i
const LEAST_BITS = 100

/** Whether the secrets look random: typed ones can be guessed, and then tokens and sessions forged. */
export function examineSecrets({
  AUTH_SECRET,
  DATA_KEY,
  production,
}: Pick<Env, 'AUTH_SECRET' | 'DATA_KEY' | 'production'>): Finding {
  const weak = Object.entries({ AUTH_SECRET, DATA_KEY }).filter(([, secret]) => secret && isWeak(secret))
  const names = weak.map(([name]) => name).join(' and ')
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
  return WORDS.test(secret) || /(.{8,}).*\1/s.test(secret) || bits(secret) < LEAST_BITS
}

function bits(secret: string): number {
  const counts = new Map<string, number>()
  for (const character of secret) counts.set(character, (counts.get(character) ?? 0) + 1)
  const shares = [...counts.values()].map((count) => count / secret.length)
  return -secret.length * shares.reduce((sum, share) => sum + share * Math.log2(share), 0)
}
