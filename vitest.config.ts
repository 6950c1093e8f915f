import { defineConfig } from 'vitest/config'
import { completeOlderNode } from './test/olderNode.ts'

completeOlderNode()

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // A guard against a hang, never a judgement on a slow machine.
          testTimeout: 300_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/bench/**'],
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/harness/globalSetup.ts',
          // One browser drawing in software is all that a small machine carries; a second would only slow both.
          fileParallelism: false,
          // Guards against a hang, generous because they must never decide about slow machines.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
})
