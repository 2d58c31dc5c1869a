export const MOST_BYTES = 64 * 1024

/** A form's or program's post. Header names in lower case. */
export type Post = {
  headers: Record<string, string | string[] | undefined>
  /** Null when larger than MOST_BYTES. */
  body: Buffer | null
}

export type EndpointResponse = { status: number; headers: Record<string, string>; body: string }

export function header({ headers }: Post, name: string): string {
  const value = headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
