/** Time of day with its offset, or an interval of two: `05:55+02:00`, `17:40+02:00/20:30+02:00`. */
import * as v from 'valibot'

const clock = '([01]\\d|2[0-3]):[0-5]\\d(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)'

export const eventTimeSchema = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^${clock}(/${clock})?$`),
    'must be a time with its offset such as 05:55+02:00, or two such times with a slash',
  ),
)
