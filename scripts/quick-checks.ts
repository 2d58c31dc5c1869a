import { runner, single, type Check } from './checks.ts'

const BIN = 'node_modules'

/** The checks that need no browser and no build. */
export const quickChecks: Check[] = [
  single('format', [`${BIN}/prettier/bin/prettier.cjs`, '--check', '.']),
  single('lint', [`${BIN}/eslint/bin/eslint.js`, '.']),
  single('types', [`${BIN}/next/dist/bin/next`, 'typegen'], [`${BIN}/typescript/bin/tsc`, '--noEmit']),
  runner(
    'unit',
    (report) => ({
      args: [
        `${BIN}/vitest/vitest.mjs`,
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
    }),
    ({ numPassedTests = 0, numFailedTests = 0 }) => ({ passed: numPassedTests, failed: numFailedTests }),
  ),
]
