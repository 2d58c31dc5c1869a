import type en from '@/messages/en.json'

export type CheckerWords = (typeof en)['ledger']['checker']

/** Replaces the `{names}` of a message. */
export function filled(message: string, values: Record<string, string>): string {
  return message.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
