/**
 * Spreadsheets run a cell that opens like a formula. A text that does gets an apostrophe in front, and reading takes
 * exactly that apostrophe away again. The dangerous openings are those of OWASP, “CSV Injection”
 * (https://owasp.org/www-community/attacks/CSV_Injection), with the line feed and the full-width forms.
 */
const guard = "'"

/** Apostrophes in front count along, or a text that came with its own could not be told from a guarded one. */
const opensLikeFormula = /^'*[=+\-@\t\r\n＝＋－＠]/

export const guardFormula = (text: string): string => (opensLikeFormula.test(text) ? guard + text : text)

/** `unguarded(guarded(text))` is `text`, whatever it is; a text that needs no guard stays as it stands. */
export const unguardFormula = (text: string): string =>
  text.startsWith(guard) && opensLikeFormula.test(text) ? text.slice(guard.length) : text
