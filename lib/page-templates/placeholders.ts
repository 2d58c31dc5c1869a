import { derivedSecret } from '@/lib/platform/derived-secret'

/** Stands for a value in a page that is rendered once for many visitors. `name` is of letters alone. */
export function placeholder(name: string): string {
  return `${mark()}${name}_`
}

/** Splits a page into its own texts and, between them, the names of values. */
export function placeholdersIn(): RegExp {
  return new RegExp(`${mark()}([A-Za-z]+)_`)
}

/** Nobody else knows it, and as letters and digits it passes through HTML, addresses and JSON unchanged. */
function mark(): string {
  return `hole${derivedSecret('page template').slice(0, 16)}_`
}
