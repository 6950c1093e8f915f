import { defineConfig } from 'vitest/config'
import { slowestTests } from './test/slowestTests.ts'

const browser = {
  environment: 'node',
  globalSetup: 'test/browser/harness/globalSetup.ts',
  // One browser drawing in software is all that a small machine carries; a second would only slow both.
  fileParallelism: false,
  // Guards against a hang, generous because they must never decide about slow machines.
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000 } },
  // On a busy machine a visit can miss its moment; a defect fails twice. What passes only so is printed, and looked into.
  retry: 1,
}

export default defineConfig({
  test: {
    reporters: ['default', slowestTests],
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // A guard against a hang, never a judgement on a slow machine.
          testTimeout: 300_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/bench/**', 'test/wordpress/**'],
        },
      },
      { test: { ...browser, name: 'browser', include: ['test/browser/**/*.test.ts'] } },
      // By itself: it needs what test/wordpress/install.sh brings.
      {
        test: {
          ...browser,
          name: 'wordpress',
          include: ['test/wordpress/*.test.ts'],
          // It builds the site with a picture for each page, and sets up a database.
          testTimeout: 900_000,
        },
      },
    ],
  },
})
