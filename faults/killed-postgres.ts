import { readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { findPostgres } from '@/server/postgres/embedded-postgres'
import { until } from '@/testing/until'
import type { Drill } from './drill.ts'
import { exactly, info, none, within, type Figure } from './figures.ts'
import type { KillableSite } from './killable-site.ts'
import type { Scene } from './scene.ts'
import { Signers, waitForSignatures } from './signers.ts'
import { compareSignatures } from './verify.ts'

const KILLS = 3
const BACK_WITHIN = 15
const STOPPED_WITHIN = 30

export const killedPostgres: Drill = {
  name: 'killed-postgres',
  title: 'The embedded PostgreSQL killed, stopped and lost',
  apart: true,
  async run(scene, { patience }) {
    const mail = await scene.mail()
    const dataDir = await scene.data()
    const site = await scene.site(dataDir, mail, { LIMITS: 'off' })
    await site.start()
    const signers = new Signers([site.origin], 'killed', { many: 4, rest: 40 })
    signers.begin()
    let slowest = 0
    try {
      for (let kill = 1; kill <= KILLS; kill++) {
        await waitForSignatures(signers, 20)
        process.kill(await postmaster(dataDir), 'SIGKILL')
        slowest = Math.max(slowest, await waitForSignatures(signers, 10))
      }
    } finally {
      await signers.end()
    }
    const url = (await findPostgres(dataDir))?.ownerUrl ?? ''
    return [
      info('kills of PostgreSQL’s first process', KILLS),
      within('longest until ten more had signed', slowest, BACK_WITHIN * patience),
      exactly('ends of the site', site.lives ? 0 : 1, 0),
      ...(await compareSignatures(url, signers)),
      ...(await stopsWithPostgres(site, dataDir, patience)),
      ...(await refusesToStartEmpty(scene, site, dataDir)),
    ]
  },
}

async function postmaster(dataDir: string): Promise<number> {
  return Number((await readFile(path.join(dataDir, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0])
}

async function stopsWithPostgres(site: KillableSite, dataDir: string, patience: number): Promise<Figure[]> {
  process.kill(await postmaster(dataDir), 'SIGTERM')
  const took = await until('the site stops with PostgreSQL', () => !site.lives, { seconds: 120 })
  return [
    within('until the site stopped with PostgreSQL', took, STOPPED_WITHIN * patience),
    exactly('its exit code', site.exitCode ?? -1, 0),
  ]
}

// Like a disk that is not mounted until the next start.
async function refusesToStartEmpty(scene: Scene, site: KillableSite, dataDir: string): Promise<Figure[]> {
  const [place, away] = [path.join(dataDir, 'postgres'), path.join(await scene.folder(), 'postgres')]
  await rename(place, away)
  const said = await site.start().catch(String)
  await rename(away, place)
  await site.start()
  const wrong = String(said).includes('is missing, though its password is there') ? [] : [String(said)]
  return [none('starts without the database’s folder that did not say so', wrong)]
}
