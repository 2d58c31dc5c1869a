import { freePort } from '@/server/host/free-port'
import { BLANK_ENVIRONMENT } from '@/tools/blank-environment'
import { systemNginx } from '@/tools/install-nginx'
import { startNginx } from '@/tools/nginx'
import { startSiteProgram } from '@/tools/programs'
import type { Drill } from '../drill.ts'
import { exactly, info, none } from '../figures.ts'
import type { Scene } from '../scene.ts'
import { buildIn, type Build } from './build.ts'
import { sendForm } from './forms.ts'

const SIGN_INS = 13
const OWNER = { email: 'owner@example.org', password: 'a quiet river at night' }

export const twoBuilds: Drill = {
  name: 'two-builds',
  title: 'Two builds of one source behind nginx',
  apart: true,
  obstacle: () => (systemNginx() ? null : 'no nginx'),
  async run(scene) {
    const dataDir = await scene.folder()
    const builds: Build[] = []
    for (let n = 0; n < 2; n++) builds.push(await buildIn(await scene.folder(), dataDir))
    const [one, other] = builds
    if (!one || !other) throw new Error('There are no two builds')
    const { origin, link } = await sitesOf(scene, builds)
    const { pathname } = new URL(link)
    const joined = await sendForm(origin, pathname, OWNER)
    const answers = []
    for (let n = 0; n < SIGN_INS; n++) answers.push(await sendForm(origin, '/admin/login', OWNER))
    const refused = answers.filter(({ location }) => !location?.endsWith('/admin'))
    return [
      info('forms', one.actions.length),
      none('forms that one build alone has', difference(one.actions, other.actions)),
      exactly('builds with an id of their own', new Set(builds.map(({ id }) => id)).size, 1),
      exactly('the owner joined', Number(joined.location?.endsWith('/admin') === true), 1),
      none(
        `of ${SIGN_INS} sign-ins refused`,
        refused.map(({ status }) => String(status)),
      ),
    ]
  },
}

function difference(one: string[], other: string[]): string[] {
  return [...one.filter((id) => !other.includes(id)), ...other.filter((id) => !one.includes(id))]
}

async function sitesOf(scene: Scene, builds: Build[]): Promise<{ origin: string; link: string }> {
  const [mail, postgres, port] = await Promise.all([
    scene.mail(),
    scene.postgres(await scene.folder()),
    freePort(),
  ])
  const origin = `http://127.0.0.1:${port}`
  const ports: number[] = []
  const links: string[] = []
  for (const { folder } of builds) {
    const own = await freePort()
    const env = scene.settings(mail, {
      ...{ SITE_URL: origin, HOST: '127.0.0.1', PORT: String(own), DATA_DIR: await scene.folder() },
      ...{
        DATABASE_URL: postgres.url,
        DATABASE_OWNER_URL: postgres.ownerUrl,
        TRUSTED_PROXIES: '1',
        NEXT_DIST_DIR: '.next',
        LIMITS: 'off',
      },
    })
    const site = startSiteProgram({ cwd: folder, env: { ...process.env, ...BLANK_ENVIRONMENT, ...env } })
    scene.atEnd(async () => {
      site.child.kill('SIGTERM')
      await site.ended
    })
    const [, link = ''] = /(http\S+)$/.exec(await site.line('Become its owner')) ?? []
    links.push(link)
    ports.push(own)
  }
  const nginx = await startNginx({ program: systemNginx() ?? '', port, upstreams: ports })
  scene.atEnd(nginx.stop)
  return { origin, link: links.at(-1) ?? '' }
}
