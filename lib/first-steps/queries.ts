import type { Authorized } from '@/lib/authorization/proof'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { mailSettingsMissing } from '@/lib/mail/sender-identity'
import { letter } from '@/lib/petition/letter'
import { missingFacts } from '@/lib/petition/missing-facts'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

export const FIRST_STEPS = [
  'mail-server',
  'mail-settings',
  'team',
  'signing',
  'facts',
  'letter',
  'update',
] as const

export type FirstStep = (typeof FIRST_STEPS)[number]

export type FirstSteps = { step: FirstStep; done: boolean }[]

/** What a new site needs before it is shown to the world; null once all is done, or an owner has dismissed it. */
export async function firstSteps(_owner: Authorized<'owner'>): Promise<FirstSteps | null> {
  if (await isDismissed()) return null
  const [settings, joined, signed, facts, written, published] = await Promise.all([
    mailSettingsMissing(),
    db().admin.count({ where: { passwordHash: { not: null } } }),
    db().signature.findFirst({ where: { confirmedAt: { not: null } }, select: { id: true } }),
    missingFacts(),
    letter(DEFAULT_LOCALE),
    db().updateWords.findFirst({ where: { publishedAt: { not: null } }, select: { updateId: true } }),
  ])
  const done: Record<FirstStep, boolean> = {
    'mail-server': env().SMTP_URL !== undefined,
    'mail-settings': settings.length === 0,
    team: joined > 1,
    signing: signed !== null,
    facts: facts.length === 0,
    letter: written !== null,
    update: published !== null,
  }
  const steps = FIRST_STEPS.map((step) => ({ step, done: done[step] }))
  return steps.every((each) => each.done) ? null : steps
}

/** The audit remembers it. */
export async function isDismissed(): Promise<boolean> {
  const event = await db().auditEvent.findFirst({
    where: { subject: 'campaign:1', verb: 'dismiss-first-steps' },
    select: { id: true },
  })
  return event !== null
}
