import { z } from 'zod'
import { everyLanguage } from '@/app/admin/_form/every-language'
import { optionalTimestamp } from '@/app/admin/_form/timestamp'
import { LOCALES } from '@/lib/i18n/locales'
import { TEXT_CHANGES } from '@/lib/petition/rules'
import { petitionWords } from '@/lib/petition/schema'
import { typedWords, unfinishedWords } from '@/lib/petition/working-copy-schema'
import { plainErrorMap } from '@/lib/text/error-map'

const opened = z.looseObject({
  intent: z.enum([
    ...(['wording', 'meaning', 'wording-anyway', 'meaning-anyway'] as const),
    ...(['keep', 'autosave', 'overrule', 'take', 'discard'] as const),
    ...LOCALES.map((locale) => `preview-${locale}` as const),
  ]),
  /** The version and save time that the words are based on, and the open editor's UUID. */
  version: z.coerce.number().int(),
  editedAt: optionalTimestamp.optional().default(null),
  editor: z.uuid().nullable().catch(null),
  /** The save time and version that a conflict showed. */
  theirs: optionalTimestamp.optional(),
  theirVersion: z.coerce.number().int().optional(),
})

const WORDS = { strict: petitionWords, half: unfinishedWords, typed: typedWords }

/** Only what is published must be complete. */
export const textForm = opened.transform(
  ({ intent, version, editedAt, editor, theirs, theirVersion, ...rest }, context) => {
    const change = TEXT_CHANGES.find((kind) => intent === kind || intent === `${kind}-anyway`) ?? null
    const schema = change
      ? WORDS.strict
      : intent === 'take' || intent === 'discard'
        ? WORDS.typed
        : WORDS.half
    const parsed = everyLanguage(schema).safeParse(rest, { error: plainErrorMap })
    if (parsed.success)
      return { intent, change, version, editedAt, editor, theirs, theirVersion, words: parsed.data }
    for (const { message, path } of parsed.error.issues) context.addIssue({ code: 'custom', message, path })
    return z.NEVER
  },
)

export type TextForm = z.output<typeof textForm>
