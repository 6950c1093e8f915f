/** What the dialog would fill into the code for an article, for the site under test. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { EmbedCode } from '../../../src/format/link/embedCode.ts'
import type { Site } from './site.ts'

const script = readFileSync(join(inject('builtFolder'), 'embed/v1/embed.js'))

/** @param query the view and the options of the embed, as its address has them */
export const codeOf = ({ url }: Site, query: string): EmbedCode => ({
  address: `${url}embed/?${query}`,
  fullAddress: `${url}#${query}`,
  title: 'Reported incidents',
  linkText: 'Open the full map',
  width: 640,
  script: `${url}embed/v1/embed.js`,
  integrity: `sha384-${createHash('sha384').update(script).digest('base64')}`,
  picture: null,
})
