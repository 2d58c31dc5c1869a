import { loadCitationJs } from '@/lib/references/citation-js'

/** The items of BibTeX or RIS as CSL-JSON; none when it is not understood. */
export async function citationItems(text: string): Promise<unknown[]> {
  const Cite = await loadCitationJs()
  try {
    return new Cite(text).data
  } catch {
    return []
  }
}
