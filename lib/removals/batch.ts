/** What a batch did. */
export type Batch = {
  /** Signatures that changed. */
  changed: number
  /** Those it passed over, since another transaction held them. */
  missed: number
  /** Whether one of them showed its name in public. */
  shown: boolean
  /** The last one it looked at; null when there are no more after it. */
  cursor: string | null
}
