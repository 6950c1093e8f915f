import type { Issue } from '../../format/read/issue.ts'
import type { Catalogue } from '../text/catalogue.ts'

/** What is wrong with a file, after where: `line 12, features[3].properties.eventDate: …`. */
export const placedMessage = ({ pointer, line, message }: Issue, text: Catalogue): string =>
  [line === undefined ? '' : `${text.failed.line(line)}, `, pointer ? `${pointer}: ` : '', message].join('')
