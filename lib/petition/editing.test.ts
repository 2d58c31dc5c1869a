import { beforeAll, describe, expect, it } from 'vitest'
import { listAuditEvents } from '@/lib/audit/queries'
import { campaignForEditing, currentTextForEditing } from '@/lib/petition/admin-queries'
import { editAddresses, editWords } from '@/lib/petition/edit-campaign'
import { editGoals } from '@/lib/petition/edit-goals'
import { editText } from '@/lib/petition/edit-text'
import { campaign, petitionText } from '@/lib/petition/queries'
import { campaignWords } from '@/lib/petition/schema'
import { db } from '@/lib/platform/db'
import { listSettingChanges } from '@/lib/settings/queries'
import { auditedVerbs } from '@/testing/scenes/admins'
import { anAdmin } from '@/testing/scenes/authorized'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'

const ADMIN = '00000000-0000-4000-8000-000000000001'
const MEANING = { change: 'meaning' } as const

beforeAll(useSeededDatabase)

describe('the petition’s text', () => {
  it('gets a new version by an edit, and who signed before keeps theirs', async () => {
    const before = await confirmedSignature()
    const { version, words } = await currentTextForEditing()
    const edited = words.map((row) => ({ ...row, title: `${row.title}!`, consent: `${row.consent} Agreed.` }))
    expect(await editText(ADMIN, version, edited, MEANING)).toEqual({
      ...{ state: 'saved', version: version + 1, name: '2' },
    })

    const after = await confirmedSignature()
    const versionOf = (id: string) =>
      db().signature.findUniqueOrThrow({
        where: { id },
        select: { textVersion: { select: { version: true } }, consent: { select: { wording: true } } },
      })
    const oldConsent = words.find(({ locale }) => locale === 'en')?.consent
    expect(await versionOf(before.id)).toEqual({ textVersion: { version }, consent: { wording: oldConsent } })
    expect(await versionOf(after.id)).toEqual({
      textVersion: { version: version + 1 },
      consent: { wording: `${oldConsent} Agreed.` },
    })
    expect((await petitionText('es')).title).toBe(edited.find(({ locale }) => locale === 'es')?.title)
    expect(await auditedVerbs(`text-version:${version + 1}`)).toEqual(['edit-text'])
    expect(await currentTextForEditing()).toMatchObject({
      version: version + 1,
      signed: { number: 1, exact: true },
    })
  })

  it('stays as it is when nothing changed, and when somebody else edited it since', async () => {
    const { version, words } = await currentTextForEditing()
    expect(await editText(ADMIN, version, words, MEANING)).toEqual({ state: 'unchanged' })
    const edited = words.map((row) => ({ ...row, demand: `${row.demand} Now.` }))
    const both = await Promise.all([1, 2].map(() => editText(ADMIN, version, edited, MEANING)))
    expect(both.map(({ state }) => state).sort()).toEqual(['conflict', 'saved'])
  })

  it('is named by what a change does to it', async () => {
    const names = []
    for (const change of ['wording', 'wording', 'meaning', 'wording'] as const) {
      const { version, words } = await currentTextForEditing()
      const edited = words.map((row) => ({ ...row, demand: `${row.demand} So.` }))
      const saved = await editText(ADMIN, version, edited, { change })
      names.push(saved.state === 'saved' && saved.name)
    }
    expect(names).toEqual(['3.1', '3.2', '4', '4.1'])
    expect(await petitionText('en')).toMatchObject({ version: 7, major: 4, minor: 1 })
  })

  it('lets nobody rewrite a version', async () => {
    await expect(db().$executeRaw`UPDATE text_words SET title = 'Other'`).rejects.toThrow(/permission denied/)
    await expect(db().$executeRaw`UPDATE consents SET wording = 'Other'`).rejects.toThrow(/permission denied/)
  })
})

describe('the goals', () => {
  it('rise above the count and keep what was reached', async () => {
    await db().campaign.update({ where: { id: 1 }, data: { count: 1200, goals: [1000, 2500] } })
    expect(await editGoals(ADMIN, [1000])).toEqual({ state: 'reached', count: 1200 })
    expect(await editGoals(ADMIN, [1000, 1200])).toEqual({ state: 'reached', count: 1200 })
    expect(await editGoals(ADMIN, [1100, 5000])).toEqual({ state: 'lost', goal: 1000 })
    expect(await editGoals(ADMIN, [1000, 2000, 5000])).toEqual({ state: 'saved' })
    expect((await campaign()).goals).toEqual([1000, 2000, 5000])
    expect(await editGoals(ADMIN, [200, 900, 1000, 2000])).toEqual({
      state: 'below',
      goals: [200, 900],
      count: 1200,
    })
    expect(await editGoals(ADMIN, [200, 900, 1000, 2000], [200])).toMatchObject({ state: 'below' })
    expect((await campaign()).goals).toEqual([1000, 2000, 5000])
    const [event] = await db().auditEvent.findMany({ where: { verb: 'edit-goals' } })
    expect(event?.detail).toEqual({ from: '1000, 2500', to: '1000, 2000, 5000', count: 1200 })
  })
})

describe('the campaign’s addresses and words', () => {
  it('are edited in place, and the audit keeps the addresses before', async () => {
    const { donateUrl, words, ...campaign } = await campaignForEditing()
    const { name, organisation, postalAddress, contactEmail, replyTo, filmUrl, originalUrl } = campaign
    const fields = {
      ...{ name, organisation, postalAddress, contactEmail, replyTo, filmUrl, originalUrl },
      donateUrl: 'https://example.org/give',
    }
    await editAddresses(ADMIN, fields)
    expect(await campaignForEditing()).toMatchObject(fields)
    const [event] = await db().auditEvent.findMany({ where: { verb: 'edit-addresses' } })
    expect(event?.detail).toEqual({ 'donateUrl from': donateUrl, 'donateUrl to': 'https://example.org/give' })

    const row = campaignWords.parse(words.find(({ locale }) => locale === 'es'))
    await editWords(ADMIN, [{ ...row, shareText: 'Firma conmigo' }])
    const spanish = (await campaignForEditing()).words.find(({ locale }) => locale === 'es')
    expect(spanish?.shareText).toBe('Firma conmigo')
    expect(await auditedVerbs('campaign:1')).toEqual(['seed', 'edit-goals', 'edit-addresses', 'edit-words'])
  })

  it('lead from the audit to what was changed of them: one change, those of one save, or all', async () => {
    const row = campaignWords.parse((await campaignForEditing()).words.find(({ locale }) => locale === 'es'))
    const leadsTo = async (words: Partial<typeof row>) => {
      await editWords(ADMIN, [{ ...row, ...words }])
      const { events } = await listAuditEvents(anAdmin('owner'), { take: 1 })
      const { changes } = await listSettingChanges(anAdmin('owner'), null)
      return { page: events[0]?.subject.page, newest: changes[0]?.id ?? 0 }
    }
    const one = await leadsTo({ shareText: 'Firma hoy' })
    expect(one.page).toBe(`/admin/petition/history/${one.newest}`)
    const two = await leadsTo({ shareText: 'Firma con nosotros', cardNote: 'Cada firma cuenta' })
    expect(two.page).toBe(`/admin/petition/history?before=${two.newest + 1}`)
    const none = await leadsTo({ shareText: 'Firma con nosotros', cardNote: 'Cada firma cuenta' })
    expect(none.page).toBe('/admin/petition/history')
  })
})
