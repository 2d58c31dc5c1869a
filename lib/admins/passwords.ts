import { hash, verify } from '@node-rs/argon2'

/** OWASP Password Storage Cheat Sheet: Argon2id (the package's default) with 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// Each hash takes 19 MiB and a core for some 20 ms: a flood of sign-ins must not take the site with it.
const AT_ONCE = 2
const MAX_WAITING = 50

let running = 0
const waiting: (() => void)[] = []
let dummy: Promise<string> | undefined

/** Too many passwords are being checked; try again in a moment. */
export class TooBusyError extends Error {}

/** The argon2id hash of a password, in PHC form. Throws TooBusyError. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, PARAMETERS))
}

/** Whether a password fits a hash. Without a hash it takes the same time and is false. Throws TooBusyError. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  const compared = passwordHash ?? (await (dummy ??= hash('nobody has this password', PARAMETERS)))
  const fits = await inTurn(() => verify(compared, password))
  return passwordHash !== null && fits
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MAX_WAITING) throw new TooBusyError('too many passwords are being checked')
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    running += 1
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
