import path from 'node:path'
import { defineConfig } from 'vitest/config'

const PROCESS_TESTS = 'e2e/process/**/*.test.ts'

const shared = {
  resolve: { alias: { '@': path.resolve('.') } },
}

const limits = { pool: 'forks', testTimeout: 30_000, hookTimeout: 60_000 } as const

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          ...limits,
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['node_modules/**', '.next*/**', '.data*/**', PROCESS_TESTS],
          globalSetup: 'e2e/support/postgres.ts',
        },
      },
      // Starts of the whole site, which need its build.
      { ...shared, test: { ...limits, name: 'process', include: [PROCESS_TESTS] } },
    ],
  },
})
