/** Says how many references are dead; nothing while none is. */
export function DeadLinksNotice({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <p className="sentence mb-4">
      {count === 1 ? 'The address of a reference is dead.' : `The addresses of ${count} references are dead.`}{' '}
      <a href="/admin/references?link=dead">See {count === 1 ? 'it' : 'them'}</a>
    </p>
  )
}
