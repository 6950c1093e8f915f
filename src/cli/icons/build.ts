/** Entry of `npm run icons`: draws `public/icon.svg` as the pictures that an installed page is found by. */
import { readFile, writeFile } from 'node:fs/promises'
import { rasterise } from '../site/rasterise.ts'

const drawing = await readFile('public/icon.svg', 'utf8')
const inside = drawing.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')

/** A maskable icon is cut to any shape: everything must lie within the middle four fifths (W3C manifest, 2.7.4). */
const maskable = `<rect width="32" height="32" fill="#fefefb"/><g transform="translate(16 16) scale(.72) translate(-16 -16)">${inside}</g>`

const icons = [
  { name: 'icon-192', size: 192, content: inside },
  { name: 'icon-512', size: 512, content: inside },
  { name: 'maskable-512', size: 512, content: maskable },
]

for (const { name, size, content } of icons) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${content}</svg>`
  await writeFile(`public/icons/${name}.png`, await rasterise(svg, { files: [], faceOf: () => '' }))
}
