import { DEFAULT_LOCALE, localePath, type PagePath } from '@/lib/i18n/locales'
import { ROUTES } from '@/routes.mjs'

/** Without those of which there is nothing yet. */
export function linkedPages(place: 'header' | 'footer', absent: readonly string[] = []) {
  return ROUTES.flatMap(({ path, nav, label }) => {
    const isPlaced = nav === 'header' || nav === place
    return isPlaced && label && !absent.includes(path) ? [{ path, label }] : []
  })
}

/** Whether pages link to this one or its list, and not only a step of a visit leads there. */
export function isLinked(path: PagePath): boolean {
  const own = localePath(DEFAULT_LOCALE, path)
  return linkedPages('footer').some((page) => own === page.path || own.startsWith(`${page.path}/`))
}
