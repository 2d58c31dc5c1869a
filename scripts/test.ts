import { runChecks, runner, single, vitest, type Lane } from './checks.ts'
import { styleChecks, codeChecks } from './quick-checks.ts'

const build = single('build', ['--import', 'tsx', 'scripts/build.ts', '--if-stale'])

const onTheBuild: Lane = [
  vitest('process'),
  runner(
    'browser',
    (report) => ({
      args: ['node_modules/@playwright/test/cli.js', 'test'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }),
    ({ stats }) => ({
      passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
      failed: stats?.unexpected ?? 0,
    }),
  ),
]

await runChecks([[...styleChecks, build], codeChecks], [onTheBuild])
