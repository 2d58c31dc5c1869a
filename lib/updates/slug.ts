import { MAX_SLUG } from '@/lib/updates/schema'

/** The end of an address made from a title: `Niñas: el 5%` becomes `ninas-el-5`; empty when nothing of it is left. */
export function slugFrom(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, MAX_SLUG)
    if (longer.length > MAX_SLUG) break
    slug = longer
  }
  return slug
}
