import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { listBlocks } from '@/lib/blocklist/admin-queries'
import { block } from '@/lib/blocklist/block'
import { currentBlocks, invalidateBlocks } from '@/lib/blocklist/current'
import { deleteExpiredBlocks } from '@/lib/blocklist/delete-expired'
import { matchBlocklist } from '@/lib/blocklist/match'
import { newBlockSchema } from '@/lib/blocklist/schema'
import { unblock } from '@/lib/blocklist/unblock'
import { db } from '@/lib/platform/db'
import { release } from '@/lib/signatures/release'
import { remove } from '@/lib/signatures/remove'
import { submit } from '@/lib/signatures/submit'
import { queryAsOwner } from '@/testing/database/database'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import { aSubmission, queuedJobs, signatureByEmail, useSeededDatabase } from '@/testing/scenes/signatures'

const HASH = 'ab'.repeat(32)
const NOWHERE = { address: null, network: null }

beforeAll(useSeededDatabase)
beforeEach(async () => {
  await db().block.deleteMany()
  invalidateBlocks()
})

const blocks = (kind: string, value: string, note = '') =>
  block(ADMIN, newBlockSchema.parse({ kind, value, note }))

describe('what an admin types', () => {
  it.each([
    ['domain', ' @Bots.Example ', 'bots.example'],
    ['domain', '*.bots.example', 'bots.example'],
    ['domain', 'someone@bots.example', 'bots.example'],
    ['domain', 'MÜNCHEN.example', 'xn--mnchen-3ya.example'],
    ['network', ' 198.51.100.77/24 ', '198.51.100.0/24'],
    ['network_hash', HASH, HASH],
  ])('as a %s, %s, is kept as %s', (kind, value, kept) => {
    expect(newBlockSchema.parse({ kind, value }).value).toBe(kept)
  })

  it.each([
    ['domain', 'example', 'domain.invalid'],
    ['domain', 'not a domain', 'domain.invalid'],
    ['domain', '', 'domain.invalid'],
    ['domain', 'gmail.com', 'domain.shared'],
    ['network', '198.51.100.7', 'network.narrow'],
    ['network', '0.0.0.0/0', 'network.wide'],
    ['network', 'example.org', 'network.invalid'],
    ['network_hash', 'abc', 'network.invalid'],
    ['address', 'ana@example.org', 'kind.unknown'],
  ])('as a %s, %s, is refused: %s', (kind, value, problem) => {
    const issues = newBlockSchema.safeParse({ kind, value }).error?.issues
    expect(issues?.map(({ message }) => message)).toEqual([problem])
  })

  it('may not put an address into a note', () => {
    const parsed = newBlockSchema.safeParse({
      kind: 'domain',
      value: 'bots.example',
      note: 'by ana@example.org',
    })
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(['note.address'])
  })
})

describe('a block', () => {
  it('holds later posts, and none after it is lifted', async () => {
    const post = { email: 'ana@mail.bots.example' }
    expect(await matchBlocklist(post, NOWHERE)).toEqual({ flags: [], held: false })
    expect(await blocks('domain', 'bots.example', 'Made up in one night')).toBe('blocked')
    expect(await matchBlocklist(post, NOWHERE)).toEqual({ flags: ['blocked-domain'], held: true })
    const [listed] = await listBlocks(ADMIN)
    expect(listed).toMatchObject({
      kind: 'domain',
      value: 'bots.example',
      note: 'Made up in one night',
      by: null,
    })
    expect(await unblock(ADMIN, listed?.id ?? 0)).toBe(true)
    expect(await matchBlocklist(post, NOWHERE)).toEqual({ flags: [], held: false })
    expect(await unblock(ADMIN, listed?.id ?? 0)).toBe(false)
    expect(await auditedVerbs(`block:${listed?.id}`)).toEqual(['block', 'unblock'])
  })

  it('exists only once', async () => {
    expect(await blocks('network', '198.51.100.0/24')).toBe('blocked')
    expect(await blocks('network', '198.51.100.9/24')).toBe('taken')
    expect(await listBlocks(ADMIN)).toHaveLength(1)
    expect(
      await matchBlocklist({ email: 'ana@example.org' }, { address: '198.51.100.1', network: null }),
    ).toMatchObject({
      held: true,
    })
  })

  it('by hash expires, is then deleted, and never puts its hash into the audit log', async () => {
    const origin = { address: null, network: Buffer.from(HASH, 'hex') }
    await blocks('network_hash', HASH)
    expect(await matchBlocklist({ email: 'ana@example.org' }, origin)).toMatchObject({ held: true })
    expect((await listBlocks(ADMIN))[0]?.expiresAt?.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000)

    await db().$executeRaw`UPDATE blocks SET expires_at = now() - interval '1 second'`
    invalidateBlocks()
    expect(await matchBlocklist({ email: 'ana@example.org' }, origin)).toEqual({ flags: [], held: false })
    expect(await listBlocks(ADMIN)).toEqual([])
    expect(await blocks('network_hash', HASH)).toBe('blocked')
    await db().$executeRaw`UPDATE blocks SET expires_at = now() - interval '1 second'`
    expect(await deleteExpiredBlocks(JOB)).toBe(1)
    const audit = await db().auditEvent.findMany({ where: { verb: 'block' } })
    expect(JSON.stringify(audit.map(({ detail, subject }) => [detail, subject]))).not.toContain(HASH)
  })

  it('is loaded once for many posts, and stays active while the database is away', async () => {
    const first = await currentBlocks()
    expect(await currentBlocks()).toBe(first)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
    await queryAsOwner('ALTER TABLE blocks RENAME TO blocks_away')
    try {
      expect(await currentBlocks()).toBe(first)
    } finally {
      await queryAsOwner('ALTER TABLE blocks_away RENAME TO blocks')
      vi.useRealTimers()
    }
  })
})

describe('a held signature', () => {
  async function held() {
    const submission = aSubmission({ email: `${crypto.randomUUID()}@bots.example` })
    await submit(submission, { flags: ['blocked-domain'], held: true, network: null })
    return signatureByEmail(submission.email)
  }

  it('is kept with its flags, without a mail, until it is released', async () => {
    const row = await held()
    expect(row).toMatchObject({
      state: 'pending',
      flags: ['blocked-domain'],
      heldAt: expect.any(Date),
      mailsSent: 0,
    })
    expect(await queuedJobs(row.id)).toEqual([])

    expect(await release(ADMIN, row.id)).toBe(true)
    expect(await db().signature.findUnique({ where: { id: row.id } })).toMatchObject({
      heldAt: null,
      flags: ['blocked-domain'],
      mailsSent: 1,
      mailedAt: expect.any(Date),
    })
    expect(await queuedJobs(row.id)).toEqual(['mail-confirmation'])
    expect(await release(ADMIN, row.id)).toBe(false)
    expect(await queuedJobs(row.id)).toHaveLength(1)
    expect(await auditedVerbs(`signature:${row.id}`)).toEqual(['release'])
  })

  it('is not released once removed', async () => {
    const { id } = await held()
    await remove(ADMIN, id, 'Not a person')
    expect(await release(ADMIN, id)).toBe(false)
    expect(await queuedJobs(id)).toEqual([])
  })
})
