'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { startFrom, undoStart } from '@/lib/updates/start-from'

const place = z.object({ id: rowId, locale: z.enum(LOCALES), view: z.string().optional() })
const start = place.extend({ from: z.enum(LOCALES) })

export const startFromAction = adminAction('editor', start, async ({ id, locale, from, view }, admin) => {
  const started = await startFrom(admin.id, id, locale, from)
  if (started === 'started') redirect(editorAt(id, locale, view, 'started'))
  return { message: (await getTranslations('admin.updates.start'))(`refusals.${started}`) }
})

export const undoStartAction = adminAction('editor', place, async ({ id, locale, view }, admin) => {
  if (await undoStart(admin.id, id, locale)) redirect(editorAt(id, locale, view, 'unstarted'))
  return { message: (await getTranslations('admin.updates.start'))('refusals.changed') }
})

function editorAt(id: number, locale: Locale, view: string | undefined, done: string): string {
  const shown = view === 'both' ? 'view=both' : `locale=${locale}`
  return `/admin/updates/${id}?${shown}&done=${done}-${Date.now()}`
}
