'use server'

import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { UpdatePreview } from '@/app/admin/updates/[id]/update-preview'
import { inItsLanguage } from '@/app/admin/updates/editor-form'
import { LOCALES } from '@/lib/i18n/locales'
import { anyText, optionalPassage, partialDate } from '@/lib/text/schema'
import { MAX_BODY, MAX_BYLINE, MAX_TITLE } from '@/lib/updates/schema'

// What is half written is shown as far as it goes.
const half = (max: number) => anyText.transform((value) => value.slice(0, max))

const previewed = z.object({
  id: rowId,
  locale: z.enum(LOCALES),
  title: half(MAX_TITLE),
  byline: half(MAX_BYLINE),
  date: partialDate.optional().catch(undefined),
  body: optionalPassage(MAX_BODY),
})

/** What is being written as its page would show it; for whoever is signed in alone. */
export const previewAction = adminAction('editor', inItsLanguage(previewed), async ({ id, ...words }) => ({
  values: {},
  result: { preview: <UpdatePreview id={id} words={words} /> },
}))
