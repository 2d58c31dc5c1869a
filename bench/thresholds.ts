import { figure } from '@/tools/table'

export type Measurement = {
  name: string
  baseline: string | null
  connections: number
  signatures: number
  perSecond: number
  seconds: number
  p50: number
  p99: number
  megabytes: number | null
}

export type ThresholdResult = { says: string; figure: string; passed: boolean | null }

type Threshold = { says: string; check(lines: Measurement[]): { figure: string; passed: boolean } | null }

const MAX_CONNECTIONS = 128
// The share of its speed that everything keeps with a million signatures.
const MIN_SHARE = 0.85
const LIST_MS = 100
// An admin's pages while people sign.
const STORM_MS = 200
const PROOF_MS = 5
const SEED_SECONDS = 120
const EXPORT_SECONDS = 60
const EXPORT_MB = 300

/** On two cores, shared with the load generator. */
export const THRESHOLDS: Threshold[] = [
  ...['sign-json', 'sign-form'].flatMap((name) => [
    speed(name, 3_000),
    ratio(name, 'insert-one', 1),
    within(name, 300),
  ]),
  ratio('page', 'bare-page', 0.6),
  ratio('page-by-link', 'bare-page', 0.6),
  ratio('petition-json', 'bare-json', 0.6),
  ratio('nginx-page', 'nginx-static', 0.5),
  ...['sign-page', 'confirm-page'].map((name) => speed(name, 2_000)),
  ...['confirm', 'confirm-two'].map((name) => speed(name, 1_000)),
  within('admin-in-storm', STORM_MS, 1),
  speed('journey', 500),
  mails('broadcast', 1_000),
  mails('broadcast-dkim', 500),
  mails('confirmation-mails', 600),
  mails('confirmation-mails-dkim', 500),
]

/** `passed` is null for what was not measured. */
export function checkThresholds(lines: Measurement[]): ThresholdResult[] {
  const empty = lines.filter(({ signatures }) => signatures === 0)
  const thresholds = THRESHOLDS.map(({ says, check }) => ({
    says,
    ...(check(empty) ?? { figure: '', passed: null }),
  }))
  const full = lines.filter(({ signatures }) => signatures > 0)
  return [
    ...thresholds,
    ...lines.filter(({ name }) => name.startsWith('ledger-proof')).map(proves),
    ...full.flatMap((line) => [...keepsSpeed(line, empty, full), ...withManySignatures(line)]),
  ]
}

function speed(name: string, atLeast: number): Threshold {
  return {
    says: `${name} at ${MAX_CONNECTIONS} connections: at least ${figure(atLeast)}/s`,
    check(lines) {
      const line = find(lines, name)
      return line && { figure: `${figure(line.perSecond)}/s`, passed: line.perSecond >= atLeast }
    },
  }
}

// What leaves the site, not what asks it.
function mails(name: string, atLeast: number): Threshold {
  return {
    says: `${name}: at least ${figure(atLeast)} mails a second`,
    check(lines) {
      const line = lines.find((one) => one.name === name)
      return line ? { figure: `${figure(line.perSecond)}/s`, passed: line.perSecond >= atLeast } : null
    },
  }
}

function within(name: string, milliseconds: number, connections = MAX_CONNECTIONS): Threshold {
  return {
    says: `${name} at ${connections} connections: p99 under ${milliseconds} ms`,
    check(lines) {
      const line = find(lines, name)
      return line && { figure: `${figure(line.p99, 1)} ms`, passed: line.p99 < milliseconds }
    },
  }
}

function ratio(name: string, baseline: string, atLeast: number): Threshold {
  return {
    says: `${name} at ${MAX_CONNECTIONS} connections: at least ${atLeast} of ${baseline}`,
    check(lines) {
      const [line, best] = [find(lines, name), find(lines, baseline)]
      if (!line || !best) return null
      const share = line.perSecond / best.perSecond
      return { figure: share.toFixed(2), passed: share >= atLeast }
    },
  }
}

// The machine may have slowed down in between, so what has a baseline is compared relative to that.
function keepsSpeed(line: Measurement, empty: Measurement[], full: Measurement[]): ThresholdResult[] {
  const { name, baseline, connections, signatures, perSecond } = line
  const before = empty.find((line) => line.name === name && line.connections === connections)
  if (!before || connections !== MAX_CONNECTIONS || full.some((other) => other.baseline === name)) return []
  const [best, bestBefore] = baseline ? [find(full, baseline), find(empty, baseline)] : []
  const compared = best && bestBefore
  const machine = compared ? best.perSecond / bestBefore.perSecond : 1
  const share = perSecond / before.perSecond / machine
  const what = compared ? `its share of ${baseline}` : 'its speed'
  const says = `${name} with ${figure(signatures)} signatures: at least ${MIN_SHARE} of ${what} without`
  return [{ says, figure: share.toFixed(2), passed: share >= MIN_SHARE }]
}

function withManySignatures({ name, signatures, seconds, p99, megabytes }: Measurement): ThresholdResult[] {
  const below = (value: number, most: number, unit: string, digits = 0): ThresholdResult => {
    const says = `${name} with ${figure(signatures)} signatures: under ${most} ${unit}`
    return { says, figure: `${figure(value, digits)} ${unit}`, passed: value < most }
  }
  if (name === 'seed') return [below(seconds, SEED_SECONDS, 's')]
  if (name === 'admin-lists') return [below(p99, LIST_MS, 'ms', 1)]
  if (!name.startsWith('export')) return []
  return [below(seconds, EXPORT_SECONDS, 's'), ...(megabytes ? [below(megabytes, EXPORT_MB, 'MB')] : [])]
}

// Its 99th percentile, in the table, is made of the machine's pauses more than of the proof.
function proves({ name, p50 }: Measurement): ThresholdResult {
  return { says: `${name}: p50 under ${PROOF_MS} ms`, figure: `${figure(p50, 1)} ms`, passed: p50 < PROOF_MS }
}

function find(lines: Measurement[], name: string): Measurement | null {
  const own = lines.filter((line) => line.name === name)
  return (
    own.find(({ connections }) => connections === MAX_CONNECTIONS) ??
    (hasOwnConnections(name) ? (own[0] ?? null) : null)
  )
}

function hasOwnConnections(name: string): boolean {
  return name.startsWith('insert-') || name === 'admin-in-storm'
}
