import { Timestamp } from '@/components/admin/format/timestamp'
import { answerInWords, linkInWords } from '@/components/admin/references/link-words'
import type { ListedReference } from '@/lib/references/admin-queries'

type LinkFactsProps = {
  reference: Pick<
    ListedReference,
    | 'linkState'
    | 'linkAnswer'
    | 'linkSince'
    | 'deadSince'
    | 'askedAt'
    | 'askAt'
    | 'url'
    | 'archivedUrl'
    | 'copyAnswer'
    | 'copyDeadSince'
  > & {
    /** The server asked not to be checked before. */
    backoffUntil: Date | null
  }
}

export function LinkFacts({ reference }: LinkFactsProps) {
  const { linkState, linkSince, deadSince, askedAt, askAt, url, backoffUntil } = reference
  const since = deadSince ?? linkSince
  return (
    <>
      <p key={`${linkState} ${since?.toISOString()}`}>
        <b className={linkState === 'dead' ? 'font-semibold text-accent' : 'font-semibold'}>
          {linkInWords(reference)}
        </b>
        {since && (
          <>
            , since <Timestamp at={since} />
          </>
        )}
        . <a href={url}>Look at it</a>
      </p>
      <CopyFacts {...reference} />
      <p key={[askedAt, askAt, backoffUntil].join()} className="meta">
        {askedAt ? (
          <>
            Asked <Timestamp at={askedAt} time />
          </>
        ) : (
          'Never asked'
        )}
        , next on <Timestamp at={askAt} />
        {backoffUntil && (
          <>
            ; its server asked to be left alone until <Timestamp at={backoffUntil} time />
          </>
        )}
      </p>
    </>
  )
}

function CopyFacts({ archivedUrl, deadSince, copyAnswer, copyDeadSince }: LinkFactsProps['reference']) {
  if (archivedUrl && copyDeadSince) {
    return (
      <p>
        <b className="font-semibold text-accent">Archived copy dead: {answerInWords(copyAnswer)}</b>, since{' '}
        <Timestamp at={copyDeadSince} />, so no reader is led there. Give it another.{' '}
        <a href={archivedUrl}>Look at the copy</a>
      </p>
    )
  }
  if (!deadSince) return null
  return (
    <p>
      {archivedUrl ? 'Readers are led to the archived copy.' : 'It has no archived copy to lead readers to.'}
    </p>
  )
}
