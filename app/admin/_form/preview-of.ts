import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import type { PreviewResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'

/** A form's answer that shows a preview. A form that was sent without JavaScript can be answered with text alone. */
export async function previewOf(preview: ReactNode): Promise<FormOutcome<PreviewResult>> {
  const sent = await headers()
  if (!sent.has('next-action')) return { message: 'A preview before saving needs JavaScript.' }
  return { result: { preview } }
}
