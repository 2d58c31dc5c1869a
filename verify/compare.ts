import { fitting, isWrong, unchecked, wrong, type Finding } from './findings.ts'
import type { Published, PublishedCorrection } from './published.ts'
import type { Correction, Tallies } from './tallies.ts'

const MOST_FINDINGS = 20
const NOTHING: Correction = { removed: 0, restored: 0 }

/** What the pages say beside what the entries add up to, which went on from one state to another while they were read. */
export function compare(published: Published, from: Tallies, to: Tallies): Finding[] {
  return [compareCount(published.count, from.count, to.count), ...compareCorrections(published, from, to)]
}

function compareCount(shown: number, from: number, to: number): Finding {
  if (shown === to) {
    return fitting('count', `The page says ${shown} signatures, and the ledger proves ${to}: they agree.`)
  }
  if (isBetween(shown, from, to)) {
    return fitting(
      'count',
      `The page said ${shown} signatures while the ledger went from ${from} to ${to}: people are signing.`,
    )
  }
  return wrong(
    'count',
    `The page says ${shown} signatures, but the ledger proves ${to}: they are ${Math.abs(shown - to)} apart. A busy site may enter signatures late: check again later. Where they stay apart, one of them is not right.`,
  )
}

/** Each removal and restoration names a published correction; each correction as many as it says. */
function compareCorrections({ corrections }: Published, from: Tallies, to: Tallies): Finding[] {
  if (corrections.some(({ id }) => id === null)) {
    return [
      unchecked('corrections', 'The site publishes corrections without numbers: they cannot be compared.'),
    ]
  }
  const known = new Set(corrections.map(({ id }) => String(id)))
  const unknown = Object.keys(from.corrections).filter((id) => !known.has(id))
  const findings = [
    ...unknown.map((id) =>
      wrong('corrections', `The ledger names correction ${id}, which is not published.`),
    ),
    ...corrections.map((correction) => compareCorrection(correction, from, to)).filter(isWrong),
  ]
  if (findings.length > 0) return findings.slice(0, MOST_FINDINGS)
  if (corrections.length === 0) return [fitting('corrections', 'The campaign removed and restored nothing.')]
  const changes = (to.kinds.removed ?? 0) + (to.kinds.restored ?? 0)
  return [fitting('corrections', `All ${changes} removals and restorations have their published reason.`)]
}

function compareCorrection({ id, kind, count }: PublishedCorrection, from: Tallies, to: Tallies): Finding {
  const first = from.corrections[String(id)] ?? NOTHING
  const last = to.corrections[String(id)] ?? NOTHING
  const expected: Correction = { ...NOTHING, [kind]: count }
  const isRight =
    isBetween(expected.removed, first.removed, last.removed) &&
    isBetween(expected.restored, first.restored, last.restored)
  const entries = `${last.removed} removed, ${last.restored} restored`
  const words = `Correction ${id} is published as ${count} ${kind}; the ledger has ${entries}.`
  return isRight ? fitting('corrections', words) : wrong('corrections', words)
}

function isBetween(number: number, one: number, other: number): boolean {
  return number >= Math.min(one, other) && number <= Math.max(one, other)
}
