import { defineConfig } from 'vitest/config'
import { slowestTests } from './test/slowestTests.ts'

const browser = {
  environment: 'node',
  globalSetup: 'test/browser/harness/globalSetup.ts',
  // Guards against a hang, generous because they must never decide about slow machines.
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000 } },
}

export default defineConfig({
  test: {
    reporters: ['default', slowestTests],
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          maxWorkers: '100%',
          // A guard against a hang, never a judgement on a slow machine.
          testTimeout: 300_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/bench/**', 'test/wordpress/**'],
        },
      },
      // Two browsers at a time, whichever pages they show: one page waits while another works.
      {
        test: {
          ...browser,
          name: 'still',
          include: ['test/browser/*.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      // What needs a graphics card, drawn in software.
      {
        test: {
          ...browser,
          name: 'live',
          include: ['test/browser/live/*.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      // By itself: it needs what test/wordpress/install.sh brings.
      {
        test: {
          ...browser,
          name: 'wordpress',
          include: ['test/wordpress/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          // It builds the site with a picture for each page, and sets up a database.
          testTimeout: 900_000,
        },
      },
    ],
  },
})
