import { linkInWords } from '@/components/admin/link-words'
import { Moment } from '@/components/admin/moment'
import type { ListedReference } from '@/lib/references/admin-queries'

type LinkFactsProps = {
  reference: Pick<
    ListedReference,
    'linkState' | 'linkAnswer' | 'linkSince' | 'deadSince' | 'askedAt' | 'askAt' | 'url' | 'archivedUrl'
  > & {
    /** Until when its server wants to be left alone. */
    quietUntil: Date | null
  }
}

/** What the checks of a reference's address found, since when, and when it is asked next. */
export function LinkFacts({ reference }: LinkFactsProps) {
  const { linkState, linkSince, deadSince, askedAt, askAt, url, archivedUrl, quietUntil } = reference
  const since = deadSince ?? linkSince
  return (
    <>
      <p>
        <b className={linkState === 'dead' ? 'font-semibold text-accent' : 'font-semibold'}>
          {linkInWords(reference)}
        </b>
        {since && (
          <>
            , since <Moment at={since} />
          </>
        )}
        . <a href={url}>Look at it</a>
      </p>
      {deadSince && (
        <p>
          {archivedUrl
            ? 'Readers are led to the archived copy.'
            : 'It has no archived copy to lead readers to.'}
        </p>
      )}
      <p className="meta">
        {askedAt ? (
          <>
            Asked <Moment at={askedAt} time />
          </>
        ) : (
          'Never asked'
        )}
        , next on <Moment at={askAt} />
        {quietUntil && (
          <>
            ; its server asked to be left alone until <Moment at={quietUntil} time />
          </>
        )}
      </p>
    </>
  )
}
