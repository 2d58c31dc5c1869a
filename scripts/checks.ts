import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BLANK_ENVIRONMENT } from '@/e2e/support/blank-environment'
import { ensureClient } from '@/server/generated-client'

export type Count = { passed: number; failed: number }
export type Check = { name: string; run(output: Output): Promise<Count> }
/** Checks that follow each other, beside those of the stage's other lanes. */
export type Lane = Check[]
/** Where a check prints: this terminal, or an open file. */
type Output = 'inherit' | number
type Outcome = Count & { name: string }

/**
 * Runs every check, whatever the earlier ones say: stage after stage, the lanes of a stage beside each other. The last line
 * is the sum, the exit code 1 if anything failed.
 */
export async function runChecks(...stages: Lane[][]): Promise<void> {
  await ensureClient()
  const outcomes: Outcome[] = []
  for (const lanes of stages) {
    const alone = lanes.length === 1
    outcomes.push(...(await Promise.all(lanes.map((lane) => runLane(lane, alone)))).flat())
  }
  const failing = outcomes.filter(({ failed }) => failed > 0).map(({ name }) => name)
  const sum = (count: keyof Count) => outcomes.reduce((all, outcome) => all + outcome[count], 0)
  console.log(failing.length ? `\nFailing: ${failing.join(', ')}` : '')
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = failing.length ? 1 : 0
}

async function runLane(lane: Lane, alone: boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const check of lane) {
    const began = performance.now()
    if (alone) console.log(`\n── ${check.name} ──`)
    const count = alone ? await check.run('inherit') : await runApart(check)
    console.log(`${check.name}: ${Math.round((performance.now() - began) / 1000)} s`)
    outcomes.push({ name: check.name, ...count })
  }
  return outcomes
}

// Beside others a check prints once it is over, or nobody could tell whose line is whose.
async function runApart({ name, run }: Check): Promise<Count> {
  const folder = await mkdtemp(path.join(tmpdir(), 'campaign-output-'))
  const file = await open(path.join(folder, 'printed'), 'w+')
  try {
    const count = await run(file.fd)
    console.log(`\n── ${name} ──\n${await readFile(path.join(folder, 'printed'), 'utf8')}`)
    return count
  } finally {
    await file.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A check that counts as one: it passes when every command in turn ends with 0. */
export function single(name: string, ...commands: string[][]): Check {
  return {
    name,
    async run(output) {
      for (const [file = '', ...args] of commands) {
        if ((await node(output, [file, ...args])) !== 0) return { passed: 0, failed: 1 }
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
    async run(output) {
      const folder = await mkdtemp(path.join(tmpdir(), 'campaign-report-'))
      const report = path.join(folder, 'report.json')
      const { args, env } = command(report)
      const code = await node(output, args, env)
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
