import path from 'node:path'
import { defineConfig } from 'vitest/config'

const PROCESS_TESTS = '**/*.process.test.ts'
const NOT_OURS = ['node_modules/**', '.next*/**', '.data*/**']

const shared = {
  resolve: { alias: { '@': path.resolve('.') } },
}

const limits = {
  pool: 'forks',
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // A condition that is waited for may take a busy machine longer than the second that is usual.
  expect: { poll: { timeout: 20_000 } },
} as const

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Two at once of those that start whole sites: more only wait for each other, until something gives up.
    maxConcurrency: 2,
    projects: [
      {
        ...shared,
        test: {
          ...limits,
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...NOT_OURS, PROCESS_TESTS],
          globalSetup: 'testing/database/postgres.ts',
          // A thread that esbuild keeps for the next time has once left all of them waiting.
          env: { ESBUILD_WORKER_THREADS: '0' },
          // Half of a run would be loading the same packages for every file.
          isolate: false,
          setupFiles: 'testing/setup/reset-modules.ts',
        },
      },
      {
        ...shared,
        test: {
          ...limits,
          name: 'process',
          include: [PROCESS_TESTS],
          exclude: NOT_OURS,
          globalSetup: 'testing/setup/build.ts',
        },
      },
    ],
  },
})
