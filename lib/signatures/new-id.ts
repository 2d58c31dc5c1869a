import { v7 } from 'uuid'

/** A UUIDv7 (RFC 9562) of the current clock, even after it was set back, unlike the library's own monotonic order. */
export function newId(): string {
  return v7({ msecs: Date.now() })
}
