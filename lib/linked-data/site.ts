import { localePath, type Locale } from '@/lib/i18n/locales'

export type Thing = { '@type': string; [property: string]: unknown }

export type SiteFacts = { siteUrl: string; name: string; organisation: string; organisationNames: string[] }

/** The organisation that runs the site. */
export function organization({ siteUrl, organisation }: SiteFacts): Thing {
  return {
    '@type': 'Organization',
    '@id': `${siteUrl}/#organization`,
    name: organisation,
    url: `${siteUrl}/`,
    logo: `${siteUrl}/icon.svg`,
  }
}

/** The site in one language. */
export function webSite({ siteUrl, name }: SiteFacts, locale: Locale): Thing {
  const url = new URL(localePath(locale, '/'), siteUrl).href
  return {
    '@type': 'WebSite',
    '@id': `${url}#website`,
    name,
    url,
    inLanguage: locale,
    publisher: { '@id': `${siteUrl}/#organization` },
  }
}

/** Entities as one JSON-LD document (W3C JSON-LD 1.1, schema.org). */
export function linkedData(...things: Thing[]): object {
  return { '@context': 'https://schema.org', '@graph': things }
}
