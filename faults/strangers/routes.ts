import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathsOf, ROUTES } from '@/routes.mjs'
import { buildFolder } from '@/server/boot/build'
import { fillParameters, PARAMETERS } from '@/testing/addresses'

// A slug that exists, and a token in its form.
const GIVEN = {
  ...PARAMETERS,
  slug: PARAMETERS.slug?.slice(-1) ?? [],
  token: [`0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee.0.${'A'.repeat(43)}`],
}

/** A path of every route of the site, in all languages. */
export function everyPath(): string[] {
  const routes = ROUTES.filter(({ by }) => by === 'app' || by === 'server')
  return routes
    .flatMap(pathsOf)
    .flatMap((path) => fillParameters(path, GIVEN))
    .sort()
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
