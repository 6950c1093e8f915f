/** What the tests use of a library that brings no types. */
declare module 'edtf' {
  interface ReadDate {
    /** First and last millisecond, UTC. */
    readonly min: number
    readonly max: number
    readonly uncertain?: { readonly value: number }
    readonly approximate?: { readonly value: number }
  }
  const edtf: (text: string) => ReadDate
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default edtf
}
