/** What we ask of a reader of citations that we did not write (https://citation.js.org). */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options: { readonly forceType: string })
    readonly data: readonly Readonly<Record<string, unknown>>[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
