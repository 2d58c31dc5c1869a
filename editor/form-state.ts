import type { ReactNode } from 'react'
import type { DryRun } from '@/lib/removals/dry-run'
import type { Part } from '@/lib/updates/difference'
import type { SharedFields } from '@/lib/updates/schema'

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
  /** An update's words were saved: when (ISO), and whether as pending changes. */
  saved?: { at: string; isPending: boolean }
  /** Its date or address as they are saved now: whether they are changed again is told by these. */
  sharedFields?: Partial<SharedFields>
  /** Words were not saved over what somebody else saved. */
  conflict?: Conflict
  /** The site was renewed since the form was drawn, and does not know it any more. */
  renewed?: true
  /** Languages that stay as they are while others change: whether that is meant is asked. */
  unchanged?: ('en' | 'es')[]
  /** A link that is shown this one time. */
  link?: string
}

/** What somebody else (null: a command) saved of a text since it was opened. */
export type Conflict = {
  by: string | null
  /** ISO, in UTC. */
  editedAt: string
  /** Whether they saved once more while a conflict was shown. */
  again: boolean
  theirs: Record<string, string>
  /** The version of the petition that theirs belongs to. */
  version?: number
  /** From one's own words to theirs, for each field that differs. */
  changes: TextChange[]
}

/** How one field of a text differs from another text's, in the language of the words where a form has several. */
export type TextChange = { field: string; lang?: 'en' | 'es'; parts: Part[] }

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

export const UNSENT: FormState = { errors: {}, values: {}, message: '' }
