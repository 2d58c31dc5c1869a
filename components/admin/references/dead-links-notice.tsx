/** Counts references whose own or archived address is dead. Renders nothing for none. */
export function DeadLinksNotice({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <p className="sentence mb-4">
      {count === 1
        ? 'The address of a reference, or of its archived copy, is dead.'
        : `The addresses of ${count} references, or of their archived copies, are dead.`}{' '}
      <a href="/admin/references?link=dead">See {count === 1 ? 'it' : 'them'}</a>
    </p>
  )
}
