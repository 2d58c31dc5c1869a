import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { handleSigning } from '@/endpoints/sign'
import { endCampaign } from '@/lib/ending/end'
import { reopenCampaign } from '@/lib/ending/reopen'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { db } from '@/lib/platform/db'
import { submit } from '@/lib/signatures/submit'
import { knownSwitches, learnSwitches } from '@/lib/switches/known'
import { turnSwitch } from '@/lib/switches/turn'
import { ADMIN } from '@/testing/scenes/authorized'
import { aSubmission, queuedJobs, useSeededDatabase } from '@/testing/scenes/signatures'

const WON = { outcome: 'won', successorUrl: null } as const

beforeAll(useSeededDatabase)

afterEach(async () => {
  await reopenCampaign(ADMIN)
  await turnSwitch(ADMIN, 'signing', 'off')
  await learnSwitches()
})

function posted(type: string, body: string) {
  return handleSigning({
    headers: { 'content-type': type, [CLIENT_ADDRESS]: '2001:db8::1' },
    body: Buffer.from(body),
  })
}

const asProgram = (fields: object) => posted('application/json', JSON.stringify(fields))

function aPerson() {
  const email = `${crypto.randomUUID()}@example.org`
  return { name: 'Ana Pérez', email, country: 'MX', consent: true, locale: 'es' }
}

describe('signing a campaign that ended', () => {
  it('writes and mails nothing, even where the process does not know yet', async () => {
    await endCampaign(ADMIN, WON)
    const [before, jobs] = [await db().signature.count(), await queuedJobs()]
    expect(knownSwitches().closed).toBeNull()
    expect(await Promise.all([submit(aSubmission()), submit(aSubmission())])).toEqual(['closed', 'closed'])
    const answer = await asProgram(aPerson())
    expect([answer.status, answer.body]).toEqual([410, '{"status":"closed"}'])
    expect([await db().signature.count(), await queuedJobs()]).toEqual([before, jobs])
  })

  it('is answered the same whatever is posted, once the process knows', async () => {
    await endCampaign(ADMIN, WON)
    await learnSwitches()
    expect((await asProgram({ ...aPerson(), email: 'no address' })).status).toBe(410)
    const page = await posted('application/x-www-form-urlencoded', 'locale=es')
    expect(page.status).toBe(410)
    expect(page.body).toContain('<h1>Las firmas están cerradas</h1>')
    await reopenCampaign(ADMIN)
    await learnSwitches()
    expect((await asProgram(aPerson())).status).toBe(202)
  })
})

describe('signing while an owner has closed it', () => {
  it('writes and mails nothing, even where the process does not know yet', async () => {
    await turnSwitch(ADMIN, 'signing', 'on')
    const [before, jobs] = [await db().signature.count(), await queuedJobs()]
    expect(await submit(aSubmission())).toBe('closed')
    const answer = await posted('application/x-www-form-urlencoded', new URLSearchParams(asForm()).toString())
    expect(answer.status).toBe(410)
    expect(answer.body).toContain('<h1>Por ahora no se puede firmar</h1>')
    expect((await asProgram(aPerson())).body).toBe('{"status":"closed"}')
    expect([await db().signature.count(), await queuedJobs()]).toEqual([before, jobs])
  })

  it('goes on once it is open again', async () => {
    await turnSwitch(ADMIN, 'signing', 'on')
    await learnSwitches()
    expect((await asProgram(aPerson())).status).toBe(410)
    await turnSwitch(ADMIN, 'signing', 'off')
    await learnSwitches()
    expect((await asProgram(aPerson())).status).toBe(202)
  })
})

function asForm(): Record<string, string> {
  return { ...aPerson(), consent: 'on' }
}
