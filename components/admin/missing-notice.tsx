type MissingNoticeProps = { keys: string[]; pictures: string[] }

/** What a text cites or shows in vain. */
export function MissingNotice({ keys, pictures }: MissingNoticeProps) {
  return (
    <>
      {keys.length > 0 && (
        <p className="sentence">
          The text cites what no reference has as its key: {keys.map((key) => `[@${key}]`).join(' ')}
        </p>
      )}
      {pictures.length > 0 && (
        <p className="sentence">
          The text shows pictures that are not there, so readers see their words alone:{' '}
          {pictures.map((key) => `picture:${key}`).join(' ')}
        </p>
      )}
    </>
  )
}
