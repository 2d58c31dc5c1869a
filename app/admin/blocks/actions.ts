'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import type { FormState } from '@/editor/form-state'
import { block } from '@/lib/blocklist/block'
import { newBlockSchema } from '@/lib/blocklist/schema'
import { unblock } from '@/lib/blocklist/unblock'
import { inWords as signingErrors } from '@/lib/i18n/error-words'
import { getLocale } from '@/lib/i18n/get-locale'
import { letSignAgain } from '@/lib/rights/let-sign-again'
import { linkRequestSchema } from '@/lib/signatures/schema'

type Words = Awaited<ReturnType<typeof getTranslations<'admin.blocks'>>>

const blockAndTell = adminAction('owner', newBlockSchema, async (input, admin) => {
  const t = await getTranslations('admin.blocks')
  const outcome = await block(admin, input)
  refresh()
  return outcome === 'taken' ? { message: t('taken') } : { values: {}, message: t('blocked') }
})

const unblockAndTell = adminAction('owner', z.object({ lift: rowId }), async ({ lift }, admin) => {
  const t = await getTranslations('admin.blocks')
  const lifted = await unblock(admin, lift)
  refresh()
  return { message: t(lifted ? 'lifted' : 'gone') }
})

const letSignAgainAndTell = adminAction('owner', linkRequestSchema, async ({ email }, admin) => {
  const t = await getTranslations('admin.blocks')
  const lifted = await letSignAgain(admin, email)
  refresh()
  return { values: {}, message: t(lifted ? 'barred.lifted' : 'barred.free') }
})

export async function blockAction(previous: unknown, form: FormData): Promise<FormState> {
  const state = await blockAndTell(previous, form)
  const t = await getTranslations('admin.blocks')
  const entries = Object.entries(state.errors).map(([field, keys]) => [
    field,
    keys.map((key) => inWords(t, key)),
  ])
  return { ...state, errors: Object.fromEntries(entries) }
}

export async function unblockAction(previous: unknown, form: FormData): Promise<FormState> {
  return unblockAndTell(previous, form)
}

export async function letSignAgainAction(previous: unknown, form: FormData): Promise<FormState> {
  const state = await letSignAgainAndTell(previous, form)
  return { ...state, errors: signingErrors(state.errors, await getLocale()) }
}

function inWords(t: Words, key: string): string {
  return t(`errors.${key}` as Parameters<Words>[0])
}
