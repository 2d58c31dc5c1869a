import { readdirSync, readFileSync } from 'node:fs'
import { expect, it, test } from 'vitest'
import { methodsAt } from './methods.ts'

const ROUTES = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(?:^|\/)(?:route|page)\.tsx?$/.test(file),
)

it('finds the routes of the site', () => expect(ROUTES.length).toBeGreaterThan(50))

test.each(ROUTES)('%s takes what its path says, and nothing else', (file) => {
  const path = `/${file}`
    .replace(/\/(?:route|page)\.tsx?$/, '')
    .replace('/[locale]', '')
    .replace('[file]', 'references.json')
    .replaceAll(/\[[^\]]+\]/g, '1')
  const methods = methodsAt(path || '/').filter((method) => method !== 'HEAD' && method !== 'OPTIONS')
  if (/page\.tsx$/.test(file))
    return expect(methods).toEqual(path.startsWith('/admin') ? ['GET', 'POST'] : ['GET'])
  const source = readFileSync(`app/${file}`, 'utf8')
  const exported = ['GET', 'POST'].filter((method) =>
    new RegExp(`export .*function ${method}\\b`).test(source),
  )
  expect(methods).toEqual(exported)
})
