export type Batch = {
  changed: number
  /** Locked by another transaction. */
  missed: number
  shown: boolean
  cursor: string | null
}
