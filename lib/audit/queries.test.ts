import { beforeAll, describe, expect, it } from 'vitest'
import { audit, type AuditEntry } from '@/lib/audit/audit'
import { exportAudit } from '@/lib/audit/export'
import { noteLook } from '@/lib/audit/note-look'
import { listAuditEvents } from '@/lib/audit/queries'
import { auditFilter } from '@/lib/audit/schema'
import { db } from '@/lib/platform/db'
import { auditedVerbs, newAdmin } from '@/testing/scenes/admins'
import { ADMIN, anAdmin } from '@/testing/scenes/authorized'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const note = (entry: AuditEntry) => db().$transaction((tx) => audit(tx, entry))
let ana = { id: '', email: '' }

beforeAll(async () => {
  await useSeededDatabase()
  ana = await newAdmin()
})

describe('the audit', () => {
  it('names what events are about, and leads to it', async () => {
    const { id } = await db().update.findFirstOrThrow({ include: { words: true } })
    const words = await db().updateWords.findFirstOrThrow({ where: { updateId: id, locale: 'es' } })
    await note({ adminId: ana.id, verb: 'publish', subject: `update:${id}`, detail: { locale: 'es' } })
    const { events } = await listAuditEvents(ADMIN, { take: 1, locale: 'es' })
    expect(events).toMatchObject([
      {
        key: 'update.publish',
        by: { email: ana.email },
        subject: { name: words.title, language: 'es', page: `/admin/updates/${id}` },
        detail: { locale: 'es' },
      },
    ])
  })

  it('has no name and no page for what is gone, and keeps what it does not know', async () => {
    await note({ adminId: null, verb: 'delete', subject: 'reference:999', detail: { key: 'gone-2020' } })
    await db().auditEvent.create({ data: { verb: 'polish', subject: 'lamp:1' } })
    const { events } = await listAuditEvents(ADMIN, { take: 2 })
    expect(events).toMatchObject([
      { key: null, verb: 'polish', by: 'site', subject: { kind: 'lamp', id: '1', name: null, page: null } },
      { key: 'reference.delete', by: 'site', subject: { name: null, page: null } },
    ])
  })

  it('is filtered by person, kind of thing and what is searched', async () => {
    await note({ adminId: ana.id, verb: 'retry', subject: 'mail', detail: { count: 3 } })
    await note({
      adminId: null,
      verb: 'open-delivery-link',
      subject: 'delivery:1',
      detail: { link: 'Office' },
    })
    const verbs = async (filter: object) =>
      (await listAuditEvents(ADMIN, { filter: auditFilter.parse(filter) })).events.map(({ verb }) => verb)
    expect(await verbs({ who: ana.id, kind: 'system' })).toEqual(['retry'])
    expect(await verbs({ who: 'nobody', kind: 'deliveries' })).toEqual(['open-delivery-link'])
    expect(await verbs({ search: 'OFFICE' })).toEqual(['open-delivery-link'])
    expect(await verbs({ search: ana.email, kind: 'team' })).toEqual(expect.arrayContaining(['join']))
    expect(await verbs({ search: 'delivery-link off' })).toEqual(['open-delivery-link'])
    expect(await verbs({ search: '%_%' })).toEqual([])
    expect(await verbs({ search: 'ffice' })).toEqual([])
  })

  it('takes events with words that are too long to be found', async () => {
    await note({
      adminId: null,
      verb: 'retry',
      subject: 'mail',
      detail: { answer: 'ﷺ'.repeat(3_000), kept: 'beside' },
    })
    const { events } = await listAuditEvents(ADMIN, { filter: auditFilter.parse({ search: 'beside' }) })
    expect(events.map(({ verb }) => verb)).toEqual(['retry'])
  })

  it('is filtered by a day of the reader’s zone', async () => {
    const { id } = await db().auditEvent.create({
      data: { at: new Date('2026-03-02T03:00:00Z'), verb: 'retry', subject: 'mail' },
    })
    const on = async (day: string, timeZone: string) =>
      (await listAuditEvents(ADMIN, { filter: auditFilter.parse({ day }), timeZone })).events.map(
        (event) => event.id,
      )
    expect(await on('2026-03-02', 'UTC')).toEqual([String(id)])
    expect(await on('2026-03-01', 'America/Mexico_City')).toEqual([String(id)])
    expect(await on('2026-03-02', 'America/Mexico_City')).toEqual([])
  })

  it('takes nothing invalid for a filter', () => {
    const asked = { who: 'x', kind: 'y', day: 'someday', search: ['a', 'b'] }
    expect(auditFilter.parse(asked)).toEqual({ who: '', kind: '', day: '', search: '' })
  })
})

describe('its export', () => {
  it('is what the filter shows, guarded against formulas, and audited first', async () => {
    const reason = '=HYPERLINK("https://example.org")'
    await note({ adminId: ana.id, verb: 'undo-removal', subject: 'removal:1', detail: { reason } })
    const filter = auditFilter.parse({ kind: 'signatures', who: ana.id })
    const pieces = await exportAudit(anAdmin('editor', ana.id), filter, { locale: 'en', timeZone: 'UTC' })
    expect(await auditedVerbs('audit')).toEqual(['export'])
    let csv = ''
    for await (const piece of pieces) csv += piece
    const [heading, line, ...others] = csv.split('\r\n')
    expect(heading).toBe('\ufeffat,who,what,facts,verb,subject,detail')
    expect(line).toContain(`${ana.email} undid a removal.`)
    expect(line).toContain('undo-removal')
    expect(others).toEqual([''])
    const cells = line?.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []
    expect(cells.filter((cell) => /^"?\s*[=+@]/.test(cell))).toEqual([])
  })
})

it('a look at somebody’s data is noted once in ten minutes, for each who looks', async () => {
  const look = { verb: 'look', subject: `signature:${crypto.randomUUID()}` } as const
  await noteLook(anAdmin('owner', ana.id), look)
  await noteLook(anAdmin('owner', ana.id), look)
  await noteLook(ADMIN, look)
  expect(await auditedVerbs(look.subject)).toEqual(['look', 'look'])
})
