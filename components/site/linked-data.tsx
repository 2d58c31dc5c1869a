/** What a page is, for programs: a block of data that no browser runs (docs/decisions/0012). */
export function LinkedData({ data }: { data: object }) {
  // No `<`, so that no title can end the block.
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
}
