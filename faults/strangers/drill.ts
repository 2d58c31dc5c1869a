import { randomBytes, randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { runStatement } from '@/faults/run-statement'
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
    const secret = randomBytes(32).toString('hex')
    const settings = { LIMITS: 'off', DATABASE_URL: postgres.url, AUTH_SECRET: secret }
    const site = await scene.site(await scene.folder(), mail, settings)
    await site.start()
    const cookie = await ownersCookie(postgres.url, secret)
    return [
      ...(await slowClients(site.origin, rounds, patience)),
      ...(await fuzz(site, cookie, requests)),
      exactly('crashes of the site', site.lives ? 0 : 1, 0),
    ]
  },
}

async function ownersCookie(databaseUrl: string, secret: string): Promise<string> {
  const [admin, session] = [randomUUID(), randomUUID()]
  await runStatement(
    databaseUrl,
    `INSERT INTO admins (id, email, role, password_hash) VALUES ($1, 'owner@example.org', 'owner', 'of an owner')`,
    [admin],
  )
  await runStatement(
    databaseUrl,
    `INSERT INTO admin_sessions (id, admin_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`,
    [session, admin],
  )
  return `next-auth.session-token=${await encode({ token: { sessionId: session }, secret })}`
}
