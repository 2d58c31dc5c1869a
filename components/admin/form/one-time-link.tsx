/** The link is not stored, so it is shown in full. */
export function OneTimeLink({ link }: { link: string }) {
  return (
    <p className="border-y border-hair py-2">
      <code className="select-all">{link}</code>
    </p>
  )
}
