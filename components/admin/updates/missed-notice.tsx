type MissedNoticeProps = { missed: { id: number; locale: string; title: string }[] }

/** Scheduled updates that could not be published. Renders nothing for none. */
export function MissedNotice({ missed }: MissedNoticeProps) {
  if (missed.length === 0) return null
  return (
    <p className="sentence mb-4">
      Not published at their moment, since something was missing:{' '}
      {missed.map(({ id, locale, title }, index) => (
        <span key={`${id} ${locale}`}>
          {index > 0 && ', '}
          <a href={`/admin/updates/${id}?locale=${locale}`}>{title}</a> ({locale})
        </span>
      ))}
    </p>
  )
}
