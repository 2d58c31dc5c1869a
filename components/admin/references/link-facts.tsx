import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Timestamp } from '@/components/admin/format/timestamp'
import { useLinkWords } from '@/components/admin/references/link-words'
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
  const t = useTranslations('admin.references.link')
  const { linkInWords } = useLinkWords()
  const { linkState, linkSince, deadSince, askedAt, askAt, url, backoffUntil } = reference
  const since = deadSince ?? linkSince
  const isDead = linkState === 'dead'
  const b = (words: ReactNode) => (
    <b className={isDead ? 'font-semibold text-accent' : 'font-semibold'}>{words}</b>
  )
  const said = { state: linkInWords(reference), b }
  return (
    <>
      <p key={`${linkState} ${since?.toISOString()}`}>
        {since
          ? t.rich('stateSince', { ...said, at: () => <Timestamp at={since} /> })
          : t.rich('state', said)}{' '}
        <a href={url}>{t('look')}</a>
      </p>
      <CopyFacts {...reference} />
      <p key={[askedAt, askAt, backoffUntil].join()} className="meta">
        {t.rich(askedAt ? 'checked' : 'neverChecked', {
          at: () => askedAt && <Timestamp at={askedAt} time />,
          next: () => <Timestamp at={askAt} />,
        })}
        {backoffUntil && (
          <span>. {t.rich('backoff', { at: () => <Timestamp at={backoffUntil} time /> })}</span>
        )}
      </p>
    </>
  )
}

function CopyFacts({ archivedUrl, deadSince, copyAnswer, copyDeadSince }: LinkFactsProps['reference']) {
  const t = useTranslations('admin.references.link')
  const { answerInWords } = useLinkWords()
  if (archivedUrl && copyDeadSince) {
    return (
      <p>
        {t.rich('copyDead', {
          answer: answerInWords(copyAnswer),
          b: (words) => <b className="font-semibold text-accent">{words}</b>,
          at: () => <Timestamp at={copyDeadSince} />,
        })}{' '}
        <a href={archivedUrl}>{t('lookCopy')}</a>
      </p>
    )
  }
  if (!deadSince) return null
  return <p>{t(archivedUrl ? 'ledToCopy' : 'noCopy')}</p>
}
