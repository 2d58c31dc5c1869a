import { perSecond } from '@/tools/load/generator'
import { figure, table } from '@/tools/table'
import type { ResultRow } from './run.ts'
import { checkThresholds } from './thresholds.ts'

const HEAD = [
  'case',
  'connections',
  'req/s',
  'p50 ms',
  'p99 ms',
  'CPU ms/req: site',
  'PostgreSQL',
  'load',
  'peak MB: site',
  'PostgreSQL',
  'of baseline',
  'verified',
]
const MB = 2 ** 20

/** The report. `passed` is false when anything failed, or in a `whole` run was not measured. */
export function report(rows: ResultRow[], { whole }: { whole: boolean }): { text: string; passed: boolean } {
  const verdicts = checkThresholds(rows.map(measurementOf))
  const problems = rows.flatMap(({ of, connections, result }) =>
    result.problems.map((problem) => `${of.name} at ${connections}: ${problem}`),
  )
  const verdictRows = verdicts.map(({ says, figure, passed }) => [
    says,
    figure,
    passed === null ? 'not measured' : passed ? 'pass' : 'FAIL',
  ])
  const parts = [
    table(
      HEAD,
      rows.map((row) => cells(row, rows)),
    ),
    table(['threshold', 'measured', ''], verdictRows),
    problems.length > 0
      ? `Problems:\n  ${problems.join('\n  ')}`
      : 'Every answer was the expected one, and every write was found in the database.',
  ]
  const passed = problems.length === 0 && verdicts.every(({ passed }) => passed ?? !whole)
  return { text: parts.join('\n\n'), passed }
}

function measurementOf({ of, connections, signatures, result: { load, memory } }: ResultRow) {
  const { seconds, p50, p99 } = load
  const megabytes = memory.site && memory.site / MB
  const measurement = { name: of.name, baseline: of.baselines?.[0] ?? null, connections, signatures }
  return { ...measurement, perSecond: perSecond(load), seconds, p50, p99, megabytes }
}

function cells(row: ResultRow, rows: ResultRow[]): string[] {
  const { of, connections, signatures, result } = row
  const { load, cpu, memory, problems, verified } = result
  const megabytes = (bytes: number | null) => figure(bytes && bytes / MB)
  return [
    signatures ? `${of.title}, ${figure(signatures)} signatures` : of.title,
    String(connections),
    figure(perSecond(load)),
    figure(load.p50, 2),
    figure(load.p99, 2),
    figure(cpu.site, 3),
    figure(cpu.database, 3),
    figure(cpu.load, 3),
    megabytes(memory.site),
    megabytes(memory.database),
    share(row, rows),
    problems.length > 0 ? 'FAILED' : verified && figure(Number(verified)),
  ]
}

function share({ of, connections, signatures, result }: ResultRow, rows: ResultRow[]): string {
  const baseline = rows.find(
    (row) =>
      row.of.name === of.baselines?.[0] &&
      row.connections === (row.of.connections ?? connections) &&
      row.signatures === signatures,
  )
  return baseline ? (perSecond(result.load) / perSecond(baseline.result.load)).toFixed(2) : ''
}
