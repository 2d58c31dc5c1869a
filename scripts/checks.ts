import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureClient } from '@/server/database/generated-client'
import { BLANK_ENVIRONMENT } from '@/tools/blank-environment'
import { readPlaywright, readVitest, type Result } from './reports.ts'

export type Check = { name: string; run(output: Output): Promise<Result> }
/** Run in sequence, and in parallel with the other lanes of a stage. */
export type Lane = Check[]
/** The terminal or an open file. */
type Output = 'inherit' | number
type Outcome = Result & { name: string }

/** Runs everything, even after failures. The last lines name what failed; exit code 1 if anything did. */
export async function runChecks(...stages: Lane[][]): Promise<void> {
  await ensureClient()
  const outcomes: Outcome[] = []
  for (const lanes of stages) {
    const alone = lanes.length === 1
    outcomes.push(...(await Promise.all(lanes.map((lane) => runLane(lane, alone)))).flat())
  }
  const failed = outcomes.flatMap(({ name, failed }) =>
    failed.map((test) => `Failed: ${name}${test && `: ${test}`}`),
  )
  const passed = outcomes.reduce((all, outcome) => all + outcome.passed, 0)
  console.log(['', ...failed].join('\n'))
  console.log(`${passed} passed, ${failed.length} failed`)
  process.exitCode = failed.length ? 1 : 0
}

async function runLane(lane: Lane, alone: boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const check of lane) {
    const began = performance.now()
    if (alone) console.log(`\n── ${check.name} ──`)
    const result = alone ? await check.run('inherit') : await runApart(check)
    console.log(`${check.name}: ${Math.round((performance.now() - began) / 1000)} s`)
    outcomes.push({ name: check.name, ...result })
  }
  return outcomes
}

// Printed only at the end, or the output of parallel checks would mix.
async function runApart({ name, run }: Check): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'campaign-output-'))
  const file = await open(path.join(folder, 'printed'), 'w+')
  try {
    const result = await run(file.fd)
    console.log(`\n── ${name} ──\n${await readFile(path.join(folder, 'printed'), 'utf8')}`)
    return result
  } finally {
    await file.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Counts as one check: passes when every command exits with 0. */
export function single(name: string, ...commands: string[][]): Check {
  return {
    name,
    async run(output) {
      for (const [file = '', ...args] of commands) {
        if ((await node(output, [file, ...args])) !== 0) return { passed: 0, failed: [''] }
      }
      return { passed: 1, failed: [] }
    },
  }
}

/** Every test counts, by the runner's JSON report. */
function runner(
  name: string,
  command: (report: string) => { args: string[]; env?: Record<string, string> },
  read: (report: string) => Result,
): Check {
  return {
    name,
    async run(output) {
      const folder = await mkdtemp(path.join(tmpdir(), 'campaign-report-'))
      const report = path.join(folder, 'report.json')
      const { args, env } = command(report)
      const code = await node(output, args, env)
      const result = await readFile(report, 'utf8').then(read, () => null)
      await rm(folder, { recursive: true, force: true })
      if (!result) return { passed: 0, failed: ['no report'] }
      const unnamed = code !== 0 && result.failed.length === 0
      return unnamed ? { ...result, failed: [`exit code ${code}`] } : result
    },
  }
}

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
    readVitest,
  )
}

export function playwright(): Check {
  return runner(
    'browser',
    (report) => ({
      args: ['node_modules/@playwright/test/cli.js', 'test'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }),
    readPlaywright,
  )
}

async function node(output: Output, args: string[], extra: Record<string, string> = {}): Promise<number> {
  const env = {
    ...process.env,
    ...BLANK_ENVIRONMENT,
    NEXT_DIST_DIR: '.next-test',
    NEXT_TELEMETRY_DISABLED: '1',
    ...extra,
  }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', output, output] })
  const [code] = await once(child, 'exit')
  return code ?? 1
}
