import { ROUTES } from '@/routes.mjs'

export function linkedPages(place: 'header' | 'footer') {
  return ROUTES.flatMap(({ path, nav, label }) => {
    const isLinked = nav === 'header' || nav === place
    return isLinked && label ? [{ path, label }] : []
  })
}
