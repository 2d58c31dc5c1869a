import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { buildFolder } from '@/server/build'

// What stands for a part of a path that is a name: one that exists, or one that has the form of it.
const NAMES: Record<string, string> = {
  slug: 'a-bill-would-give-control-of-gun-exports-back-to-state',
  file: 'references.json',
  year: '2017',
  page: '2',
  ask: 'share',
  token: `0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee.0.${'A'.repeat(43)}`,
  key: 'nnnnnnnnnnnnnnnn',
}
const IN_FRONT = [
  '/healthz',
  '/readyz',
  '/site.js',
  '/pictures/nnnnnnnnnnnnnnnn/480.webp',
  '/cards/petition.png',
]

/** A path of every route of the site, in both languages, and of what is answered in front of them. */
export function everyPath(): string[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  const routes = files.flatMap((file) => {
    const route = /^(.*?)\/?(?:page\.tsx|route\.ts)$/.exec(file)?.[1]
    return route === undefined ? [] : [`/${route}`]
  })
  const paths = routes.map((route) =>
    route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (whole, name) => filled(whole, name)),
  )
  const public_ = paths.filter((path) => path.startsWith('/[locale]'))
  const others = paths.filter((path) => !path.startsWith('/[locale]'))
  const english = public_.map((path) => path.slice('/[locale]'.length) || '/')
  return [...english, ...public_.map((path) => path.replace('[locale]', 'es')), ...others, ...IN_FRONT].sort()
}

type Action = { exportedName?: string }

/** The ids by which a browser names the server actions of the build, but for the one that would end what follows. */
export function actionIds(): string[] {
  const manifest = path.join(buildFolder(), 'server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(manifest, 'utf8')) as { node: Record<string, Action> }
  const signsOut = ({ exportedName }: Action) => exportedName === 'signOutAction'
  return Object.keys(node)
    .filter((id) => node[id] && !signsOut(node[id]))
    .sort()
}

function filled(whole: string, name: string): string {
  return name === 'locale' ? whole : (NAMES[name] ?? '1')
}
