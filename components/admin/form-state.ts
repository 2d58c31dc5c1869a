import type { ReactNode } from 'react'
import type { DryRun } from '@/lib/removals/dry-run'

/** What a form of the admin area shows after it was sent. */
export type FormState = {
  /** By field; its messages stand by the field and in the summary. */
  errors: Record<string, string[]>
  /** What was typed, kept for another try; never a password. */
  values: Record<string, string>
  /** What happened, in a sentence; empty when there is nothing to say. */
  message: string
  /** A reference that was just removed and can be put back. */
  undo?: { referenceId: number; position: number; title: string }
  /** What was typed, as its page would show it. */
  preview?: ReactNode
  /** What a removal would take out, as it was just counted. */
  dryRun?: DryRun
  /** A link that is shown this one time. */
  link?: string
}

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

export const UNSENT: FormState = { errors: {}, values: {}, message: '' }
