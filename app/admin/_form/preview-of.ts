import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { PreviewResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'

/** A form sent without JavaScript can only be answered with text. */
export async function previewOf(preview: ReactNode): Promise<FormOutcome<PreviewResult>> {
  const [t, sent] = await Promise.all([getTranslations('admin.form'), headers()])
  if (!sent.has('next-action')) return { message: t('previewNeedsScripts') }
  return { result: { preview } }
}
