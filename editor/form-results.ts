import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import type { DryRun } from '@/lib/removals/dry-run'
import type { Part } from '@/lib/updates/difference'
import type { SharedFields } from '@/lib/updates/schema'

/** What became of the words in an editor. */
export type SaveResult = {
  /** When they were saved (ISO), and whether as pending changes. */
  saved?: { at: string; isPending: boolean }
  /** Date or address as they are saved now: whether they are changed again is told by these. */
  sharedFields?: Partial<SharedFields>
  /** They were not saved over what somebody else saved. */
  conflict?: Conflict
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
export type TextChange = { field: string; lang?: Locale; parts: Part[] }

/** What became of the petition's words; languages that stay as they are while others change are asked about. */
export type PetitionTextResult = SaveResult & Partial<PreviewResult> & { unchanged?: Locale[] }

/** What was typed, as its page would show it. */
export type PreviewResult = { preview: ReactNode }

/** The date that an update has got by its schedule. */
export type ScheduleResult = { sharedFields: Partial<SharedFields> }

/** A reference that was just removed from an update, and where it can be put back. */
export type RemovedReference = { referenceId: number; position: number; title: string }

/** What a removal would take out, as it was just counted. */
export type RemovalResult = { dryRun: DryRun }

/** A link that is shown this one time. */
export type LinkResult = { link: string }
