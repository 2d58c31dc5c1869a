import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { ROUTES } from '@/routes.mjs'
import { buildFolder } from '@/server/boot/build'

it('the build has the routes of the table, and no other', () => {
  const manifest = path.join(buildFolder(), 'app-path-routes-manifest.json')
  const built = Object.values(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>)
  const routes = built
    .filter((route) => !route.startsWith('/_'))
    .map((route) => route.replace('/[locale]', '') || '/')
  const lines = ROUTES.filter(({ by }) => by === 'app').map(({ path }) =>
    path.replace(/(\[slug\])\/references\.\w+$/, '$1/[file]'),
  )
  expect(routes.sort()).toEqual([...new Set(lines)].sort())
})
