/** How whoever has a package checks it; `siteUrl` of the ledger. */
export function VerifyCommand({ siteUrl }: { siteUrl: string }) {
  return (
    <pre className="whitespace-pre-wrap">
      <code>npm run verify -- {siteUrl} --delivery ./delivery</code>
    </pre>
  )
}
