/** How whoever has the package of a delivery checks it; `siteUrl` of the ledger. */
export function VerifyCommand({ siteUrl, id }: { siteUrl: string; id: number }) {
  return (
    <pre className="whitespace-pre-wrap">
      <code>
        npm run verify -- {siteUrl} --delivery ./delivery-{id}
      </code>
    </pre>
  )
}
