import type { Drill } from '../drill.ts'
import { exactly } from '../figures.ts'
import { fuzz } from './fuzz.ts'
import { slowClients } from './slow-clients.ts'

export const strangers: Drill = {
  name: 'strangers',
  title: 'Slow, greedy and malformed requests',
  obstacle: () =>
    process.platform === 'linux' ? null : 'only Linux has more than one address on the loopback interface',
  async run(scene, { strangers: { rounds, requests }, patience }) {
    const mail = await scene.mail()
    const postgres = await scene.postgres(await scene.data())
    const settings = { LIMITS: 'off', DATABASE_URL: postgres.url }
    const site = await scene.site(await scene.folder(), mail, settings)
    await site.start()
    const cookie = await scene
      .program('faults/strangers/sign-in.ts', [], mail, { DATABASE_URL: postgres.url })
      .line('session-token')
    return [
      ...(await slowClients(site.origin, rounds, patience)),
      ...(await fuzz(site, cookie, requests)),
      exactly('crashes of the site', site.lives ? 0 : 1, 0),
    ]
  },
}
