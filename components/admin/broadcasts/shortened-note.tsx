export function ShortenedNote() {
  return (
    <p className="sentence">
      As a mail this text is too long: mailboxes would cut it off before its unsubscribe link. The mail ends
      sooner, and says where to read on.
    </p>
  )
}
