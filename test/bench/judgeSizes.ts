/** The figures the first view is promised to keep, and whether it does. */
import type { BuiltFile, Phase } from './weigh.ts'

export interface Verdict {
  /** What was measured, ready to print. */
  readonly lines: readonly string[]
  /** One sentence for each figure that was missed; empty: all kept. */
  readonly missed: readonly string[]
}

/** Kilobytes of 1000 bytes: script and style before text, list and timeline can be read, and the whole first view. */
const limits = { text: 140, view: 720 }

export function judgeSizes(files: readonly BuiltFile[]): Verdict {
  const total = (...phases: readonly Phase[]): number =>
    files.reduce((sum, { phase, bytes }) => sum + (phases.includes(phase) ? bytes : 0), 0) / 1000
  const text = total('text')
  const view = total('text', 'view')
  const heaviestFirst = files.filter(({ phase }) => phase !== 'later').sort((a, b) => b.bytes - a.bytes)
  return {
    lines: [
      ...heaviestFirst.map(({ path, phase, bytes }) => line(bytes / 1000, phase, path)),
      line(text, 'text', `script and style before the text can be read (at most ${limits.text})`),
      line(view, 'view', `the first view with map, data and fonts (at most ${limits.view})`),
    ],
    missed: [
      ...(text > limits.text
        ? [`before the text can be read ${text.toFixed(1)} kB come, not ${limits.text}`]
        : []),
      ...(view > limits.view ? [`the first view is ${view.toFixed(1)} kB, not ${limits.view}`] : []),
    ],
  }
}

const line = (kilobytes: number, phase: Phase, words: string): string =>
  `${kilobytes.toFixed(1).padStart(8)} kB  ${phase}  ${words}`
