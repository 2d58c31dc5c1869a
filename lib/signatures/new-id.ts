import { v7 } from 'uuid'

/**
 * A new id (UUIDv7, RFC 9562) that holds when it was made. By the clock as it is, also after it was set back: the library's own
 * order would go on from the latest moment it has seen.
 */
export function newId(): string {
  return v7({ msecs: Date.now() })
}
