import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { pathsOf, ROUTES } from '@/routes.mjs'
import { installedPrograms } from '@/tools/system-programs'
import { temporaryFolder } from '@/tools/temporary-folder'

const UNIT = 'campaign@.service'
const [systemdAnalyze] = installedPrograms(['systemd-analyze'], ['/usr/bin/systemd-analyze'])
const [caddy] = installedPrograms(['caddy'], ['/usr/bin/caddy'])
if (!systemdAnalyze)
  console.warn('systemd-analyze is not installed: deploy/campaign@.service is not verified.')
if (!caddy) console.warn('caddy is not installed: deploy/Caddyfile is not validated.')

it('the unit runs what npm start runs, keeps the release from writing, and lets the site finish', async () => {
  const unit = await readFile(`deploy/${UNIT}`, 'utf8')
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: { start: string } }
  const command = scripts.start.replace(/^.*?\bnode /, '')
  expect(unit).toContain(`\nExecStart=/usr/bin/node ${command}\n`)
  for (const line of ['NoNewPrivileges=yes', 'ProtectSystem=strict', 'User=campaign', 'KillMode=mixed'])
    expect(unit).toContain(`\n${line}\n`)
  expect(Number(/\nTimeoutStopSec=(\d+)\n/.exec(unit)?.[1])).toBeGreaterThan(30)
})

it.runIf(systemdAnalyze)('systemd finds nothing wrong in the unit', async () => {
  const { folder, remove } = await temporaryFolder()
  const text = await readFile(`deploy/${UNIT}`, 'utf8')
  const file = path.join(folder, UNIT.replace('@', '@3001'))
  await writeFile(file, text.replace('/usr/bin/node', process.execPath))
  const { stderr, status } = spawnSync(systemdAnalyze ?? '', ['verify', file], { encoding: 'utf8' })
  await remove()
  const about = stderr.split('\n').filter((line) => line.includes('campaign@'))
  expect({ about, status }).toEqual({ about: [], status: 0 })
})

it.runIf(caddy)('Caddy takes its configuration', () => {
  const args = ['validate', '--adapter', 'caddyfile', '--config', 'deploy/Caddyfile']
  const { stderr, status } = spawnSync(caddy ?? '', args, { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
})

it('nginx names places that the site has, and sends a post again where the site says that it may', async () => {
  const nginx = await readFile('deploy/nginx.conf', 'utf8')
  const places = [...nginx.matchAll(/location (?:= )?(\/\S+) \{/g)].map(([, place = '']) => place)
  expect(places).toContain('/pictures/')
  const paths = ROUTES.flatMap(pathsOf)
  expect(places.filter((place) => !paths.some((each) => each.startsWith(place)))).toEqual([])
  const [, again = ''] = /location ~ (\S+) \{\s+proxy_next_upstream error non_idempotent;/.exec(nginx) ?? []
  expect(ROUTES.filter(({ path }) => new RegExp(again).test(path))).toEqual(
    ROUTES.filter(({ idempotent }) => idempotent),
  )
})

it('nginx logs no token, in any language', async () => {
  const nginx = await readFile('deploy/nginx.conf', 'utf8')
  const [, logged = ''] = /"~(\^\(\?<page>.*)" \$page;/.exec(nginx) ?? []
  for (const path of ROUTES.filter(({ kind }) => kind === 'token').flatMap(pathsOf))
    expect(new RegExp(logged).exec(path)?.groups?.page).toBe(path.replace(/\/\[token\].*/, ''))
})
