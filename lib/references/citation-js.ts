/** Citation.js with BibTeX and RIS. Loaded lazily, to keep the start fast. */
export async function loadCitationJs() {
  const [{ Cite, plugins }] = await Promise.all([
    import('@citation-js/core'),
    import('@citation-js/plugin-bibtex'),
    import('@citation-js/plugin-ris'),
  ])
  // lib/references/bibtex.ts has escaped the texts, and keys must stay as cited.
  Object.assign(plugins.config.get('@bibtex').format, {
    asciiOnly: false,
    checkLabel: false,
    useIdAsLabel: true,
  })
  return Cite
}
