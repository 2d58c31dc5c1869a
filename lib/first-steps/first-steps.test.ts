import { beforeEach, expect, it } from 'vitest'
import { dismissFirstSteps } from '@/lib/first-steps/dismiss'
import { firstSteps } from '@/lib/first-steps/queries'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { auditedVerbs, newAdmin } from '@/testing/scenes/admins'
import { ADMIN } from '@/testing/scenes/authorized'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'

beforeEach(useSeededDatabase)

const open = async () => (await firstSteps(ADMIN))?.filter(({ done }) => !done).map(({ step }) => step)

it('is told until it is done', async () => {
  Object.assign(env(), { SMTP_URL: undefined })
  const before = await open()
  expect(before).toEqual(expect.arrayContaining(['mail-server', 'team', 'signing']))
  await newAdmin()
  await newAdmin('editor')
  await confirmedSignature()
  Object.assign(env(), { SMTP_URL: 'smtp://mail.example' })
  const done = ['mail-server', 'team', 'signing']
  expect(await open()).toEqual(before?.filter((step) => !done.includes(step)))
  Object.assign(env(), { SMTP_URL: undefined })
})

it('is dismissed by an owner for all of them, once', async () => {
  const before = (await auditedVerbs('campaign:1')).length
  await dismissFirstSteps(ADMIN)
  await dismissFirstSteps(ADMIN)
  expect(await firstSteps(ADMIN)).toBeNull()
  expect((await auditedVerbs('campaign:1')).slice(before)).toEqual(['dismiss-first-steps'])
  expect(await db().auditEvent.count({ where: { verb: 'dismiss-first-steps' } })).toBe(1)
})
