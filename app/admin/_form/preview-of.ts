import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import type { PreviewResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'

/** A form sent without JavaScript can only be answered with text. */
export async function previewOf(preview: ReactNode): Promise<FormOutcome<PreviewResult>> {
  const sent = await headers()
  if (!sent.has('next-action')) return { message: 'A preview before saving needs JavaScript.' }
  return { result: { preview } }
}
