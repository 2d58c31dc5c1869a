import { figure } from '@/tools/table'

export type Line = {
  name: string
  ceiling: string | null
  connections: number
  signatures: number
  perSecond: number
  seconds: number
  p99: number
  megabytes: number | null
}

export type Judgement = { says: string; figure: string; passed: boolean | null }

type Bar = { says: string; judge(lines: Line[]): { figure: string; passed: boolean } | null }

const STORM = 128
// The share of its speed that everything keeps with a million signatures.
const KEPT = 0.85
const LIST_MS = 100
const SEED_SECONDS = 120
const EXPORT_SECONDS = 60
const EXPORT_MB = 300

/** On two cores, shared with the load generator. */
export const BARS: Bar[] = [
  ...['sign-json', 'sign-form'].flatMap((name) => [
    speed(name, 3_000),
    ratio(name, 'insert-one', 1),
    within(name, 300),
  ]),
  ratio('page', 'bare-page', 0.6),
  ratio('petition-json', 'bare-json', 0.6),
  ratio('nginx-page', 'nginx-static', 0.5),
  ...['confirm', 'confirm-two'].map((name) => speed(name, 1_000)),
]

/** `passed` is null for what was not measured. */
export function judge(lines: Line[]): Judgement[] {
  const empty = lines.filter(({ signatures }) => signatures === 0)
  const bars = BARS.map(({ says, judge }) => ({ says, ...(judge(empty) ?? { figure: '', passed: null }) }))
  const full = lines.filter(({ signatures }) => signatures > 0)
  return [...bars, ...full.flatMap((line) => [...kept(line, empty, full), ...amongMany(line)])]
}

function speed(name: string, atLeast: number): Bar {
  return {
    says: `${name} at ${STORM} connections: at least ${figure(atLeast)}/s`,
    judge(lines) {
      const line = find(lines, name)
      return line && { figure: `${figure(line.perSecond)}/s`, passed: line.perSecond >= atLeast }
    },
  }
}

function within(name: string, milliseconds: number): Bar {
  return {
    says: `${name} at ${STORM} connections: p99 under ${milliseconds} ms`,
    judge(lines) {
      const line = find(lines, name)
      return line && { figure: `${figure(line.p99, 1)} ms`, passed: line.p99 < milliseconds }
    },
  }
}

function ratio(name: string, ceiling: string, atLeast: number): Bar {
  return {
    says: `${name} at ${STORM} connections: at least ${atLeast} of ${ceiling}`,
    judge(lines) {
      const [line, best] = [find(lines, name), find(lines, ceiling)]
      if (!line || !best) return null
      const share = line.perSecond / best.perSecond
      return { figure: share.toFixed(2), passed: share >= atLeast }
    },
  }
}

// The machine may have slowed down in between, so what has a baseline is compared relative to that.
function kept(line: Line, empty: Line[], full: Line[]): Judgement[] {
  const { name, ceiling, connections, signatures, perSecond } = line
  const before = empty.find((line) => line.name === name && line.connections === connections)
  if (!before || connections !== STORM || full.some((other) => other.ceiling === name)) return []
  const [best, bestBefore] = ceiling ? [find(full, ceiling), find(empty, ceiling)] : []
  const compared = best && bestBefore
  const machine = compared ? best.perSecond / bestBefore.perSecond : 1
  const share = perSecond / before.perSecond / machine
  const what = compared ? `its share of ${ceiling}` : 'its speed'
  const says = `${name} with ${figure(signatures)} signatures: at least ${KEPT} of ${what} without`
  return [{ says, figure: share.toFixed(2), passed: share >= KEPT }]
}

function amongMany({ name, signatures, seconds, p99, megabytes }: Line): Judgement[] {
  const below = (value: number, most: number, unit: string, digits = 0): Judgement => {
    const says = `${name} with ${figure(signatures)} signatures: under ${most} ${unit}`
    return { says, figure: `${figure(value, digits)} ${unit}`, passed: value < most }
  }
  if (name === 'seed') return [below(seconds, SEED_SECONDS, 's')]
  if (name === 'admin-lists') return [below(p99, LIST_MS, 'ms', 1)]
  if (!name.startsWith('export')) return []
  return [below(seconds, EXPORT_SECONDS, 's'), ...(megabytes ? [below(megabytes, EXPORT_MB, 'MB')] : [])]
}

function find(lines: Line[], name: string): Line | null {
  const own = lines.filter((line) => line.name === name)
  return own.find(({ connections }) => connections === STORM) ?? (isLoop(name) ? (own[0] ?? null) : null)
}

function isLoop(name: string): boolean {
  return name.startsWith('insert-')
}
