/** Without its white space a tenth smaller on the wire; a file that is no JSON goes out as it is and the page says so. */
export function compactJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return text
  }
}
