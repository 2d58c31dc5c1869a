/** JSON-LD: a data block that no browser runs (docs/decisions/0012). */
export function LinkedData({ data }: { data: object }) {
  // Without `<` no title can end the block.
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
}
