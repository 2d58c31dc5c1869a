import { nativeName } from '@/lib/i18n/locales'
import type { MissingFact } from '@/lib/petition/missing-facts'

const CAMPAIGN = '/admin/petition/campaign'
const WORDS = '/admin/petition/words'

const ASKED = {
  filmMinutes: ['the film’s length', CAMPAIGN],
  filmLanguages: ['the film’s languages', CAMPAIGN],
  filmCaptions: ['the film’s captions', CAMPAIGN],
  filmPublishedOn: ['when the film was published', CAMPAIGN],
  story: ['a story', WORDS],
  questions: ['questions and answers', WORDS],
  press: ['words for journalists', WORDS],
} as const satisfies Record<MissingFact['fact'], readonly [string, string]>

/** Asks for what the public pages leave out until somebody writes it. Renders nothing when all is there. */
export function MissingFactsNotice({ facts }: { facts: MissingFact[] }) {
  if (facts.length === 0) return null
  return (
    <details className="sentence mb-4">
      <summary>
        {facts.length === 1 ? 'One thing' : `${facts.length} things`} that the public pages could say and do
        not yet
      </summary>
      <ul className="list-disc ps-6">
        {facts.map((missing) => {
          const [what, where] = ASKED[missing.fact]
          return (
            <li key={what + ('locale' in missing ? missing.locale : '')}>
              <a href={where}>{what}</a>
              {'locale' in missing && ` (${nativeName(missing.locale)})`}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
