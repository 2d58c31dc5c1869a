import { hash, verify } from '@node-rs/argon2'
import { TurnQueue } from '@/lib/platform/turn-queue'

/** OWASP Password Storage Cheat Sheet: Argon2id (the package's default), 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// Each hash takes 19 MiB and a core for some 20 ms: a flood of sign-ins must not stop the site.
const turns = new TurnQueue({ atOnce: 2, waiting: 50 })

let dummy: Promise<string> | undefined

export class TooBusyError extends Error {}

/** Argon2id in PHC form, normalised so that accents match however typed (RFC 8265, 4.2.1). Throws TooBusyError. */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), PARAMETERS))
}

/** `as-typed` for a hash from before normalisation, to be renewed. */
export type Fit = 'fits' | 'as-typed' | 'wrong'

/** Without a hash it takes as long and is wrong. Throws TooBusyError. */
export async function comparePassword(passwordHash: string | null, password: string): Promise<Fit> {
  const compared = passwordHash ?? (await (dummy ??= hash('nobody has this password', PARAMETERS)))
  const normalised = password.normalize('NFKC')
  const forms = new Set([normalised, password, password.normalize('NFC'), password.normalize('NFD')])
  for (const form of forms) {
    const fits = await inTurn(() => verify(compared, form))
    if (fits && passwordHash !== null) return form === normalised ? 'fits' : 'as-typed'
  }
  return 'wrong'
}

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (turns.isFull) throw new TooBusyError('too many passwords are being checked')
  return turns.run(work)
}
