/** Says after a run which tests were the slowest: where its time goes. */
import type { Reporter, TestCase } from 'vitest/node'

const printed = 10

export const slowestTests: Reporter = {
  onTestRunEnd(modules) {
    const slowest = modules
      .flatMap((module) => [...module.children.allTests()])
      .map((test) => ({ test, seconds: (test.diagnostic()?.duration ?? 0) / 1000 }))
      .filter(({ seconds }) => seconds >= 1)
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, printed)
    if (slowest.length > 0)
      console.log(['The slowest tests, in seconds:', ...slowest.map(lineOf), ''].join('\n'))
  },
}

const lineOf = ({ test, seconds }: { readonly test: TestCase; readonly seconds: number }): string =>
  `${seconds.toFixed(0).padStart(5)}  ${test.module.relativeModuleId}: ${test.fullName}`
