/** A date as the file writes it: the subset of EDTF (ISO 8601-2) that `time/edtf.ts` reads. */
import * as v from 'valibot'
import { parseEdtf } from '../time/edtf.ts'

export const edtfSchema = v.pipe(
  v.string(),
  v.check(
    (text) => parseEdtf(text).ok,
    (issue) => {
      const parsed = parseEdtf(issue.input)
      return parsed.ok ? '' : parsed.fault
    },
  ),
)
