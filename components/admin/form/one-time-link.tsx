/** A link to hand to somebody; it is kept nowhere, so it is shown whole. */
export function OneTimeLink({ link }: { link: string }) {
  return (
    <p className="border-y border-hair py-2">
      <code className="select-all">{link}</code>
    </p>
  )
}
