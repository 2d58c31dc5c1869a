import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BLANK_ENVIRONMENT } from '@/e2e/support/blank-environment'
import { ensureClient } from '@/server/generated-client'

export type Count = { passed: number; failed: number }
export type Check = { name: string; run(): Promise<Count> }

/** Runs every check, whatever the earlier ones say; the last line is the sum, the exit code 1 if anything failed. */
export async function runChecks(checks: Check[]): Promise<void> {
  const sum: Count = { passed: 0, failed: 0 }
  await ensureClient()
  const failing: string[] = []
  for (const check of checks) {
    console.log(`\n── ${check.name} ──`)
    const { passed, failed } = await check.run()
    sum.passed += passed
    sum.failed += failed
    if (failed) failing.push(check.name)
  }
  console.log(failing.length ? `\nFailing: ${failing.join(', ')}` : '')
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  process.exitCode = sum.failed ? 1 : 0
}

/** A check that counts as one: it passes when every command in turn ends with 0. */
export function single(name: string, ...commands: string[][]): Check {
  return {
    name,
    async run() {
      for (const [file = '', ...args] of commands) {
        if ((await node([file, ...args])) !== 0) return { passed: 0, failed: 1 }
      }
      return { passed: 1, failed: 0 }
    },
  }
}

/** A test runner whose every test counts, as its JSON report tells. */
export function runner(
  name: string,
  command: (report: string) => { args: string[]; env?: Record<string, string> },
  read: (report: Report) => Count,
): Check {
  return {
    name,
    async run() {
      const folder = await mkdtemp(path.join(tmpdir(), 'campaign-report-'))
      const report = path.join(folder, 'report.json')
      const { args, env } = command(report)
      const code = await node(args, env)
      const count = await readFile(report, 'utf8').then(
        (text) => read(JSON.parse(text)),
        () => null,
      )
      await rm(folder, { recursive: true, force: true })
      if (!count) return { passed: 0, failed: 1 }
      return { ...count, failed: code === 0 ? count.failed : Math.max(count.failed, 1) }
    },
  }
}

/** A project of vitest.config.ts. */
export function vitest(project: string): Check {
  const reporters = ['--reporter=default', '--reporter=json']
  return runner(
    project,
    (report) => ({
      args: [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--project',
        project,
        ...reporters,
        `--outputFile.json=${report}`,
      ],
    }),
    ({ numPassedTests = 0, numFailedTests = 0, testResults = [] }) => {
      // A file that cannot even be loaded has no tests to count.
      const broken = testResults.filter(
        (file) => file.status === 'failed' && file.assertionResults.length === 0,
      )
      return { passed: numPassedTests, failed: numFailedTests + broken.length }
    },
  )
}

/** The fields read of Vitest's and of Playwright's report. */
export type Report = {
  numPassedTests?: number
  numFailedTests?: number
  testResults?: { status: string; assertionResults: unknown[] }[]
  stats?: { expected: number; unexpected: number; flaky: number }
}

async function node(args: string[], extra: Record<string, string> = {}): Promise<number> {
  const env = {
    ...process.env,
    ...BLANK_ENVIRONMENT,
    NEXT_DIST_DIR: '.next-test',
    NEXT_TELEMETRY_DISABLED: '1',
    ...extra,
  }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = await once(child, 'exit')
  return code ?? 1
}
