import { localePath, type Locale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import type { Site } from '@/testing/drivers/site'
import { finding, type Finding } from '../check.ts'

/** Feeds and the manifest in a language, and the files that all languages share. */
export async function machineFilesIn(site: Site, locale: Locale): Promise<Finding[]> {
  const read = async (path: string) => (await fetch(site.url + path)).text()
  const at = (path: string) => localePath(locale, path)
  const atom = await read(at('/feed.xml'))
  const json = JSON.parse(await read(at('/feed.json'))) as { language?: string; description?: string }
  const sitemap = await read('/sitemap.xml')
  const manifest = JSON.parse(await read(at('/manifest.webmanifest'))) as {
    name?: string
    start_url?: string
  }
  const { description } = MESSAGES[locale].feed
  return [
    finding(
      at('/feed.xml'),
      faultsOf(
        [atom.includes(`xml:lang="${locale}"`), 'its language'],
        [atom.includes(description), 'its words'],
      ),
    ),
    finding(
      at('/feed.json'),
      faultsOf([json.language === locale, 'its language'], [json.description === description, 'its words']),
    ),
    finding(
      `/sitemap.xml: ${locale}`,
      faultsOf(
        [sitemap.includes(`<loc>${site.url}${at('/donate')}</loc>`), 'its address'],
        [sitemap.includes(`hreflang="${locale}"`), 'its alternates'],
      ),
    ),
    finding(
      at('/manifest.webmanifest'),
      faultsOf([Boolean(manifest.name), 'its name'], [manifest.start_url === at('/'), 'its start']),
    ),
  ]
}

function faultsOf(...parts: [holds: boolean, what: string][]): string[] {
  return parts.filter(([holds]) => !holds).map(([, what]) => `${what} is missing`)
}
