// The parts of Citation.js that are used here; the packages bring no types.
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[] | string)
    /** The items as CSL-JSON. */
    data: Record<string, unknown>[]
    format(format: 'bibtex'): string
    format(format: 'ris', options: { format: 'object' }): RisRecord[]
  }
  /** Values by tag. */
  export type RisRecord = { TY: string } & Record<string, string | string[]>
  export const plugins: {
    config: {
      get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean } }
    }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
