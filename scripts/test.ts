import { runChecks, runner, single, type Check } from './checks.ts'
import { quickChecks } from './quick-checks.ts'

const build = single('build', ['--import', 'tsx', 'scripts/build.ts', '--if-stale'])

const browser = runner(
  'browser',
  (report) => ({
    args: ['node_modules/@playwright/test/cli.js', 'test'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  }),
  ({ stats }) => ({ passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 }),
)

const builtThenBrowser: Check = {
  name: 'build and browser',
  async run() {
    const built = await build.run()
    if (built.failed) return built
    const seen = await browser.run()
    return { passed: built.passed + seen.passed, failed: seen.failed }
  },
}

await runChecks([...quickChecks, builtThenBrowser])
