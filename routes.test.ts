import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { matching, pathsOf, ROUTES } from '@/routes.mjs'

const ROUTE_FILE = /^(?:(.*)\/)?(page\.tsx|route\.ts|(?:sitemap|robots)\.ts)$/
// Files that Next makes routes of by their names alone: the site has these in public/.
const PICTURE_FILE = /^(.*?\/)?(?:favicon|icon|apple-icon|opengraph-image|twitter-image)\d?\.\w+$/
const AT: Record<string, string> = {
  'sitemap.ts': '/sitemap.xml',
  'robots.ts': '/robots.txt',
}

type Found = { file: string; path: string; localized: boolean }

function routesOfApp(): Found[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).sort()
  return files.flatMap((file) => {
    const [, folder = '', name = ''] = ROUTE_FILE.exec(file) ?? []
    if (!name) return []
    const localized = folder.split('/')[0] === '[locale]'
    const place = folder.replace(/^\[locale\]\/?/, '').replaceAll(/\([^)]+\)\//g, '')
    return [{ file, path: place ? `/${place}${AT[name] ?? ''}` : (AT[name] ?? '/'), localized }]
  })
}

/** Whether a folder of app/ answers a path of the table: the same one, or one of those that its variable part stands for. */
function answers({ path, localized }: Found, route: (typeof ROUTES)[number]): boolean {
  const folders = path.split('/')
  const segments = route.path.split('/')
  const same = (folder: string, index: number) =>
    folder === segments[index] || (folder === '[file]' && !segments[index]?.startsWith('['))
  return (
    route.by === 'app' &&
    localized === (route.localized ?? false) &&
    folders.length === segments.length &&
    folders.every(same)
  )
}

const APP = routesOfApp()

it('every route of app/ has its line in the table', () => {
  expect(APP.length).toBeGreaterThan(50)
  const missing = APP.filter((found) => !ROUTES.some((route) => answers(found, route)))
  expect(missing.map(({ file }) => file)).toEqual([])
})

it('every line of the table that app/ answers has its route there, and its path once', () => {
  const lines = ROUTES.filter(({ by }) => by === 'app')
  const without = lines.filter((route) => !APP.some((found) => answers(found, route)))
  expect(without.map(({ path }) => path)).toEqual([])
  const all = ROUTES.flatMap(pathsOf)
  expect(all.filter((path, index) => all.indexOf(path) !== index)).toEqual([])
})

it('every file of public/ has its line, and app/ has no picture that Next would make a route of', () => {
  const lines = ROUTES.filter(({ by }) => by === 'public').map(({ path }) => path)
  const files = readdirSync('public', { recursive: true, encoding: 'utf8' })
  expect(lines.sort()).toEqual(files.map((file) => `/${file}`).sort())
  const app = readdirSync('app', { recursive: true, encoding: 'utf8' })
  expect(app.filter((file) => PICTURE_FILE.test(file))).toEqual([])
})

it('what is kept and listed is the same for everybody', () => {
  const own = ROUTES.filter(({ kind }) => !['page', 'private', 'machine', 'asset'].includes(kind))
  expect(own.filter(({ cached, sitemap, nav }) => cached || sitemap || nav)).toEqual([])
  expect(ROUTES.filter(({ kind, sitemap }) => sitemap && kind !== 'page')).toEqual([])
  expect(ROUTES.filter(({ nav, label }) => Boolean(nav) !== Boolean(label))).toEqual([])
  expect(ROUTES.filter(({ kind, type }) => kind === 'machine' && !type)).toEqual([])
})

it('matches whole paths in every language', () => {
  const pattern = matching([
    { path: '/', kind: 'page', localized: true },
    { path: '/updates/[slug]', kind: 'page', localized: true },
    { path: '/cards/[card].png', kind: 'asset' },
    { path: '/files/[...rest]', kind: 'asset' },
  ])
  const yes = ['/', '/es', '/updates/a', '/es/updates/a', '/cards/film.png', '/files/a/b']
  expect(yes.filter((path) => !pattern.test(path))).toEqual([])
  const no = [
    '/en',
    '/es/',
    '/updates',
    '/updates/a/b',
    '/fr/updates/a',
    '/es/cards/film.png',
    '/cards/filmxpng',
  ]
  expect(no.filter((path) => pattern.test(path))).toEqual([])
})
