import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { endCampaign } from '@/lib/ending/end'
import { reopenCampaign } from '@/lib/ending/reopen'
import { ending } from '@/lib/ending/schema'
import { db } from '@/lib/platform/db'
import { confirm } from '@/lib/signatures/confirm'
import { confirmationPage } from '@/lib/signatures/queries'
import { confirmLinkState } from '@/lib/signatures/token-holder'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN } from '@/testing/scenes/authorized'
import {
  confirmationToken,
  CORRECTIONS,
  pendingSignature,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

const WON = ending.parse({ outcome: 'won', successorUrl: 'https://next.example/' })

beforeAll(useSeededDatabase)

afterEach(() => reopenCampaign(ADMIN))

async function endedHoursAgo(hours: number) {
  await endCampaign(ADMIN, WON)
  await db().$executeRaw`UPDATE campaign SET ended_at = now() - make_interval(hours => ${hours}::int)`
}

describe('a campaign', () => {
  it('ends once, and can be taken back; both stand in the audit', async () => {
    const ended = await Promise.all([endCampaign(ADMIN, WON), endCampaign(ADMIN, WON)])
    expect(ended.sort()).toEqual([false, true])
    expect(await db().campaign.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({
      ...{ outcome: 'won', successorUrl: null, endedAt: expect.any(Date) },
    })
    expect(await reopenCampaign(ADMIN)).toBe('reopened')
    expect(await reopenCampaign(ADMIN)).toBe('running')
    expect((await auditedVerbs('campaign:1')).slice(-2)).toEqual(['end-campaign', 'reopen-campaign'])
  })

  it('names its successor, which only some outcomes have', () => {
    expect(ending.safeParse({ outcome: 'superseded', successorUrl: '' }).success).toBe(false)
    expect(ending.parse({ outcome: 'handed_on', successorUrl: '' }).successorUrl).toBeNull()
    expect(ending.parse({ outcome: 'superseded', successorUrl: 'https://next.example' })).toEqual({
      outcome: 'superseded',
      successorUrl: 'https://next.example/',
    })
  })
})

describe('a link to confirm', () => {
  it('works for 24 hours after the end, and says then why it does not', async () => {
    const [early, late] = [
      confirmationToken(await pendingSignature()),
      confirmationToken(await pendingSignature()),
    ]
    await endedHoursAgo(23)
    expect(await confirmLinkState(early)).toBe('opens')
    expect(await confirm(early, CORRECTIONS)).toBe('counted')
    await db().$executeRaw`UPDATE campaign SET ended_at = now() - interval '25 hours'`
    expect(await confirmLinkState(late)).toBe('over')
    expect(await confirmationPage(late)).toEqual({ state: 'closed' })
    expect(await confirm(late, CORRECTIONS)).toBe('closed')
    expect(await confirm(early, CORRECTIONS)).toBe('counted')
  })
})
