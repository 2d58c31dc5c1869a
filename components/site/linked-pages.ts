import { ROUTES } from '@/routes.mjs'

export function linkedPages(place: 'header' | 'footer') {
  return ROUTES.flatMap(({ path, nav, label }) => {
    const isLinked = nav === 'header' || nav === place
    return isLinked && label ? [{ path, label }] : []
  })
}

/** Whether pages link to this one or its list, and not only a step of a visit leads there. `path` is in English. */
export function isLinked(path: string): boolean {
  return linkedPages('footer').some((page) => path === page.path || path.startsWith(`${page.path}/`))
}
