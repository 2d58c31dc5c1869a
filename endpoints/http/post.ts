/** The most bytes of a body that are read. */
export const MOST_BYTES = 64 * 1024

/** What a form or a program posted, however it came. Header names in lower case. */
export type Post = {
  headers: Record<string, string | string[] | undefined>
  /** Null when it is larger than MOST_BYTES. */
  body: Buffer | null
}

/** What it is answered. */
export type Answer = { status: number; headers: Record<string, string>; body: string }

/** A header's value; the first when it was sent more than once. */
export function header({ headers }: Post, name: string): string {
  const value = headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
