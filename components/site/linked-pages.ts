import { ROUTES } from '@/routes.mjs'

/** The pages that every page links in its header or in its footer, and what the links say. */
export function linkedPages(place: 'header' | 'footer') {
  return ROUTES.flatMap(({ path, nav, label }) => {
    const isLinked = nav === 'header' || nav === place
    return isLinked && label ? [{ path, label }] : []
  })
}
