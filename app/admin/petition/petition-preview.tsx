import { InLanguage } from '@/app/admin/in-language'
import { MissingNotice } from '@/components/admin/text-editor/missing-notice'
import { Headline } from '@/components/petition/headline'
import { Prose } from '@/components/prose/prose'
import { ReferenceList } from '@/components/references/reference-list'
import { markMissing } from '@/lib/markdown/missing-text'
import { parseMarkdown } from '@/lib/markdown/parse'
import type { PetitionWordsInput } from '@/lib/petition/schema'
import { picturesFor } from '@/lib/pictures/queries'
import { unresolvedOf } from '@/lib/publishing/rules'
import { referencesFor } from '@/lib/references/queries'
import { numberReferences } from '@/lib/references/rules'

export async function PetitionPreview({ words }: { words: PetitionWordsInput }) {
  const [references, pictures] = await Promise.all([
    referencesFor(words.reasons),
    picturesFor(words.reasons, words.locale),
  ])
  const { content, cited, ...parsed } = parseMarkdown(words.reasons, references, pictures)
  return (
    <InLanguage locale={words.locale}>
      <div className="@container grid max-w-column gap-8">
        <div>
          <Headline {...words} around={words.locale} />
        </div>
        <Prose content={markMissing(content)} locale={words.locale} level={3} className="reasons" />
        <MissingNotice unresolved={unresolvedOf(parsed)} />
        <ReferenceList locale={words.locale} references={numberReferences(cited, references)} />
        <p className="border-t border-hair pt-3">{words.consent}</p>
      </div>
    </InLanguage>
  )
}
