import type { ReactNode } from 'react'
import type { DeliveryDryRun } from '@/lib/deliveries/dry-run'
import type { CampaignOutcome } from '@/lib/ending/schema'
import type { Locale } from '@/lib/i18n/locales'
import type { TextChangeKind } from '@/lib/petition/rules'
import type { PublishProblems } from '@/lib/publishing/rules'
import type { DryRun } from '@/lib/removals/dry-run'
import type { Part } from '@/lib/text/difference'
import type { ChangedBy } from '@/lib/updates/merge-words'
import type { DateAndSlug } from '@/lib/updates/schema'

export type SaveResult = {
  /** Times are ISO, in UTC. */
  saved?: { at: string; isPending: boolean }
  /** The fingerprint of the words that were saved. */
  openedWords?: string
  /** As saved now, and so the base for detecting further changes. */
  dateAndSlug?: Partial<DateAndSlug>
  /** The date that scheduling has set. */
  scheduledDate?: string
  conflict?: Conflict
  /** What keeps the words from being public, by the form's field names. */
  problems?: PublishProblems
}

/** `by` is null for the site. */
export type Conflict = {
  by: string | null
  editedAt: string
  again: boolean
  theirs: Record<string, string>
  version?: number
  /** Whether both texts can be kept, field by field. */
  mergeable?: boolean
  changes: ConflictChange[]
}

/** `mine` is the whole text, to choose from where both changed it. */
type ConflictChange = TextChange & { changedBy?: ChangedBy; mine?: string }

export type TextChange = { field: string; lang?: Locale; parts: Part[] }

export type PetitionTextResult = SaveResult & Partial<PreviewResult> & { oneSided?: OneSidedChange }

/** `unchanged`: languages left as they were, to be asked about before the change is published. */
export type OneSidedChange = { unchanged: Locale[]; change: TextChangeKind }

export type PreviewResult = { preview: ReactNode }

export type RemovedReference = { referenceId: number; position: number; title: string }

export type RemovalResult = { dryRun: DryRun }

export type DeliveryResult = { dryRun: DeliveryDryRun }

/** The key of a reference with the same address. */
export type ReferenceResult = { sameAs: string }

/** What was read of a source, for its form; `id` tells one reading from the next. */
export type ReadResult = { id: string; fields: Record<string, string> }

/** How the campaign is about to end, to be confirmed. */
export type EndingResult = { outcome: CampaignOutcome }

export type LinkResult = { link: string }
