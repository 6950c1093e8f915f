/** Ids are opaque and permanent; they must survive in addresses and file names unescaped. */
import * as v from 'valibot'

export const identifierSchema = v.pipe(
  v.string(),
  v.regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'is no id (letters, digits, dot, dash and underscore, at most 64)',
  ),
)
