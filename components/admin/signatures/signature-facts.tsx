import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Timestamp } from '@/components/admin/format/timestamp'
import { useLocale } from '@/lib/i18n/use-locale'
import type { ListedSignature } from '@/lib/signatures/admin-queries'
import { placeOf } from '@/lib/signatures/place'
import { STAFF_TEXTS, STOPPED_BY_HAND } from '@/lib/signatures/rules'

export function SignatureFacts({ signature }: { signature: ListedSignature }) {
  const [t, locale] = [useTranslations('admin.signatures'), useLocale()]
  const {
    state,
    showName,
    createdAt,
    confirmedAt,
    withdrawnAt,
    removedAt,
    removedReason,
    flags,
    heldAt,
    bouncedAt,
    bounceCode,
    commentHiddenAt,
    commentHiddenReason,
  } = signature
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-4 [&>*]:border-t [&>*]:border-hair [&>*]:py-2 [&>dt]:text-ink-2">
      <dt>{t('state')}</dt>
      <dd>{heldAt && state === 'pending' ? t('facts.held') : t(`states.${state}`)}</dd>
      <dt>{t('place')}</dt>
      <dd>{placeOf(signature, locale)}</dd>
      <dt>{t('name')}</dt>
      <dd>{t(showName ? 'facts.public' : 'facts.private')}</dd>
      {STAFF_TEXTS.map((detail) => (
        <Fragment key={detail}>
          <dt>{t(`details.${detail}`)}</dt>
          <dd className="wrap-anywhere">
            <bdi>{signature[detail] ?? t('facts.none')}</bdi>
            {commentHiddenAt && commentHiddenReason && (
              <span className="meta block">
                {t.rich('facts.commentHidden', {
                  why: t(`hide.reasons.${commentHiddenReason}`),
                  time: () => <Timestamp at={commentHiddenAt} time />,
                })}
              </span>
            )}
          </dd>
        </Fragment>
      ))}
      <dt>{t('signed')}</dt>
      <dd>
        <Timestamp at={createdAt} time />
      </dd>
      {flags.length > 0 && (
        <>
          <dt>{t('facts.odd')}</dt>
          <dd>{flags.map((flag) => t(`flags.${flag}`)).join(', ')}</dd>
        </>
      )}
      {bouncedAt && (
        <>
          <dt>{t('facts.mail')}</dt>
          <dd>
            {t.rich(bounceCode === STOPPED_BY_HAND ? 'facts.stopped' : 'facts.bounced', {
              code: bounceCode ?? '',
              time: () => <Timestamp at={bouncedAt} time />,
            })}
          </dd>
        </>
      )}
      <When name={t('facts.confirmed')} at={confirmedAt} />
      <When name={t('facts.withdrawn')} at={withdrawnAt} />
      <When name={t('facts.removed')} at={removedAt} />
      {removedReason && (
        <>
          <dt>{t('facts.reason')}</dt>
          <dd className="wrap-anywhere">{removedReason}</dd>
        </>
      )}
    </dl>
  )
}

function When({ name, at }: { name: string; at: Date | null }) {
  if (!at) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Timestamp at={at} time />
      </dd>
    </>
  )
}
