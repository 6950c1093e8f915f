/**
 * Firefox and WebKit keep the outcome of a dynamic import that failed, so another attempt fails without a request
 * (HTML standard, module map; https://github.com/whatwg/html/issues/6768). Every dynamic import of the build is
 * therefore made through `importAgain` of src/ui/laterFiles.ts, which gives each further attempt an address of its own.
 */
import type { Plugin } from 'vite'

export function importAgain(): Plugin {
  return {
    name: 'import-again',
    apply: 'build',
    generateBundle: {
      // After Vite has looked for the style sheets of what is imported.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue
          file.code = file.code.replace(
            /\bimport\((`\.\/[^`]+`)\)/g,
            'importAgain($1,(address)=>import(address))',
          )
        }
      },
    },
  }
}
