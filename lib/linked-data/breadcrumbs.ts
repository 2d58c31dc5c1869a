import type { Thing } from '@/lib/linked-data/site'

/** Where a page stands, from the site's first page down to it. */
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
