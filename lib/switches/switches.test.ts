import { afterEach, beforeAll, expect, it } from 'vitest'
import { endCampaign } from '@/lib/ending/end'
import { reopenCampaign } from '@/lib/ending/reopen'
import { knownSwitches, learnSwitches, mailTurned } from '@/lib/switches/known'
import { isSigningClosed } from '@/lib/switches/rules'
import { SWITCHES } from '@/lib/switches/schema'
import { turnSwitch } from '@/lib/switches/turn'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN } from '@/testing/scenes/authorized'
import { useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

afterEach(async () => {
  for (const which of SWITCHES) await turnSwitch(ADMIN, which, 'off')
  await learnSwitches()
})

it('a switch is turned once, whoever presses at the same time, and the audit says by which verb', async () => {
  const before = await auditedVerbs('campaign:1')
  const turned = await Promise.all([turnSwitch(ADMIN, 'mail', 'on'), turnSwitch(ADMIN, 'mail', 'on')])
  expect(turned.sort()).toEqual([false, true])
  expect(await turnSwitch(ADMIN, 'mail', 'off')).toBe(true)
  expect((await auditedVerbs('campaign:1')).slice(before.length)).toEqual(['stop-mail', 'resume-mail'])
})

it('a process knows what it learned last', async () => {
  await turnSwitch(ADMIN, 'signing', 'on')
  await turnSwitch(ADMIN, 'readOnly', 'on')
  expect(knownSwitches()).toEqual({ closed: null, mailStopped: false, readOnly: false })
  await learnSwitches()
  expect(knownSwitches()).toEqual({ closed: 'paused', mailStopped: false, readOnly: true })
})

it('whoever waits for mail hears when it is stopped, and of nothing else', async () => {
  const turned = mailTurned()
  await turnSwitch(ADMIN, 'readOnly', 'on')
  await learnSwitches()
  expect(turned.aborted).toBe(false)
  await turnSwitch(ADMIN, 'mail', 'on')
  await learnSwitches()
  expect([turned.aborted, mailTurned().aborted]).toEqual([true, false])
})

it('the end of the campaign says more than signing that is closed for a while', async () => {
  await turnSwitch(ADMIN, 'signing', 'on')
  await endCampaign(ADMIN, { outcome: 'lost', successorUrl: null })
  await learnSwitches()
  expect(knownSwitches().closed).toBe('ended')
  await reopenCampaign(ADMIN)
  expect(isSigningClosed({ endedAt: null, signingClosedAt: new Date() })).toBe(true)
  expect(isSigningClosed({ endedAt: null, signingClosedAt: null })).toBe(false)
})
