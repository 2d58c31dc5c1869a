import type { Thing } from '@/lib/linked-data/site'

/** A page's place in the site, from the home page down. */
export function breadcrumbs(...steps: { name: string; url: string }[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  }
}
