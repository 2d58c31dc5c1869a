'use server'

import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { UpdatePreview } from '@/app/admin/updates/[id]/update-preview'
import { inItsLanguage } from '@/app/admin/updates/editor-form'
import { LOCALES } from '@/lib/i18n/locales'
import { anyText, optionalPassage, partialDate } from '@/lib/text/schema'
import { MAX_BODY, MAX_BYLINE, MAX_TITLE } from '@/lib/updates/schema'

// Unfinished input is previewed as far as possible.
const half = (max: number) => anyText.transform((value) => value.slice(0, max))

const previewed = z.object({
  id: rowId,
  locale: z.enum(LOCALES),
  title: half(MAX_TITLE),
  byline: half(MAX_BYLINE),
  date: partialDate.optional().catch(undefined),
  body: optionalPassage(MAX_BODY),
})

/** Signed-in admins only. */
export const previewAction = adminAction('editor', inItsLanguage(previewed), async ({ id, ...words }) => ({
  values: {},
  result: { preview: <UpdatePreview id={id} words={words} /> },
}))
