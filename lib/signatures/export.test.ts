import pg from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/platform/db'
import { exportSignatures } from '@/lib/signatures/export'
import type { SignatureFilter } from '@/lib/signatures/keyset-query'
import { DETAILS } from '@/lib/signatures/rules'
import { seedSignatures } from '@/prisma/seed/signatures'
import { ADMIN } from '@/testing/scenes/authorized'
import { confirmedSignature, pendingSignature, useSeededDatabase } from '@/testing/scenes/signatures'

// Programs read these by their names.
const COLUMNS = [
  ...['id', 'state', 'name', 'country', ...DETAILS, 'show_name', 'wants_updates', 'locale', 'text_version'],
  ...['created_at', 'confirmed_at', 'withdrawn_at', 'removed_at', 'removed_reason', 'flags'],
]

beforeAll(async () => {
  await useSeededDatabase()
  await seedSignatures(2_500)
})

function columnsOf(heading = ''): string[] {
  expect(heading).toMatch(/^\ufeff/)
  return heading.slice(1).split(',')
}

async function exported(filter: SignatureFilter, addresses = false): Promise<string[]> {
  let csv = ''
  for await (const piece of await exportSignatures(ADMIN, filter, { addresses })) csv += piece
  return csv.split('\r\n')
}

describe('the export of signatures', () => {
  it('holds every signature once, newest first, and no address', async () => {
    const [heading, ...lines] = await exported({})
    expect(columnsOf(heading)).toEqual(expect.arrayContaining(COLUMNS))
    expect(lines.pop()).toBe('')
    const rows = await db().signature.findMany({ orderBy: { id: 'desc' }, select: { id: true } })
    expect(lines.map((line) => line.slice(0, 36))).toEqual(rows.map(({ id }) => id))
    expect(lines.join()).not.toContain('@')
  })

  it('holds what the filters let pass', async () => {
    const [, ...lines] = await exported({ state: 'withdrawn', country: 'US' })
    const expected = await db().signature.count({ where: { state: 'withdrawn', country: 'US' } })
    expect(lines).toHaveLength(expected + 1)
    for (const line of lines.slice(0, -1)) expect(line).toContain(',withdrawn,')
  })

  it('writes a signature with all it says, and lets no spreadsheet run it', async () => {
    const row = await confirmedSignature({
      name: '=HYPERLINK Pérez, Ana',
      comment: '@SUM(1)\nsays "hello"',
      country: 'AQ',
      showName: true,
    })
    const [heading, line] = await exported({ country: 'AQ' })
    const cells: Record<string, string> = {
      id: row.id,
      state: 'confirmed',
      name: `"'=HYPERLINK Pérez, Ana"`,
      country: 'AQ',
      comment: `"'@SUM(1)\nsays ""hello"""`,
      show_name: 'true',
      wants_updates: 'false',
      locale: 'en',
      text_version: '1',
      created_at: row.createdAt.toISOString(),
      confirmed_at: row.confirmedAt?.toISOString() ?? '',
    }
    expect(line?.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)).toEqual(
      columnsOf(heading).map((column) => cells[column] ?? ''),
    )
  })

  it('has addresses only when they are asked for, and the audit says so', async () => {
    await pendingSignature({ country: 'BV', email: 'Asked.For@example.org' })
    const [heading, line] = await exported({ country: 'BV' }, true)
    expect(columnsOf(heading).at(-1)).toBe('email')
    expect(line?.split(',').at(-1)).toBe('"Asked.For@example.org"')
    expect((await exported({ country: 'BV' })).join()).not.toContain('example.org')
    const events = await db().auditEvent.findMany({
      where: { verb: 'export' },
      orderBy: { id: 'desc' },
      take: 2,
      select: { adminId: true, subject: true, detail: true },
    })
    expect(events.map(({ detail }) => detail)).toEqual([
      { country: 'BV', addresses: false },
      { country: 'BV', addresses: true },
    ])
    expect(events[0]).toMatchObject({ adminId: ADMIN.id, subject: 'signatures' })
  })

  it('is in the audit before anything is read, and reads no further than is asked', async () => {
    const pieces = await exportSignatures(ADMIN, {}, { addresses: false })
    const query = vi.spyOn(pg.Pool.prototype, 'query')
    await pieces.next()
    expect(query).not.toHaveBeenCalled()
    await pieces.next()
    expect(query).toHaveBeenCalledTimes(1)
    await pieces.return(undefined)
    expect(await pieces.next()).toEqual({ done: true, value: undefined })
    expect(query).toHaveBeenCalledTimes(1)
    query.mockRestore()
  })
})
