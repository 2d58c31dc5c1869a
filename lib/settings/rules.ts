import type { KeptValue } from '@/lib/settings/schema'

/** The field that it is typed in, as forms name it: `goals`, `es-story`. */
export function fieldOf(kept: KeptValue): string {
  return 'locale' in kept ? `${kept.locale}-${kept.setting}` : kept.setting
}
