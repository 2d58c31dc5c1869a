import { fitting, unchecked, wrong, type Finding } from './findings.ts'
import type { Published, PublishedCorrection } from './published.ts'
import type { Tallies } from './tallies.ts'

const MOST_FINDINGS = 20

/** The lowest and the highest count that the site showed while its ledger was read. */
export type Range = { low: number; high: number }

export function widen({ low, high }: Range, count: number): Range {
  return { low: Math.min(low, count), high: Math.max(high, count) }
}

/** The count of the entries beside the count of the page; while people sign, one of those that the page showed meanwhile. */
export function compareCount({ count }: Tallies, { low, high }: Range, published: Published): Finding {
  const shown = published.count
  if (count === shown) {
    return fitting('count', `The page says ${shown} signatures, and the ledger proves ${count}: they agree.`)
  }
  if (count >= low && count <= high) {
    return fitting(
      'count',
      `The ledger proves ${count} signatures. The page said from ${low} to ${high} while it was read: people are signing.`,
    )
  }
  const apart = Math.abs(shown - count)
  return wrong(
    'count',
    `The page says ${shown} signatures, but the ledger proves ${count}: they are ${apart} apart. (A site that is busy may enter signatures with a delay. Check again later; where they stay apart, one of them is not right.)`,
  )
}

/** Each removal and restoration names a published correction; each correction as many as it says. */
export function compareCorrections({ corrections, kinds }: Tallies, published: Published): Finding[] {
  const changes = (kinds.removed ?? 0) + (kinds.restored ?? 0)
  const listed = published.corrections
  if (listed.some(({ id }) => id === null)) {
    return [
      unchecked(
        'corrections',
        'The site publishes its corrections without numbers: they cannot be compared.',
      ),
    ]
  }
  const known = new Map(listed.map((correction) => [String(correction.id), correction]))
  const unknown = Object.keys(corrections).filter((id) => !known.has(id))
  const findings = [
    ...unknown.map((id) =>
      wrong('corrections', `The ledger names correction ${id}, which is not published.`),
    ),
    ...listed.flatMap((correction) => differing(correction, corrections[String(correction.id)])),
  ]
  if (findings.length > 0) return findings.slice(0, MOST_FINDINGS)
  if (changes === 0) return [fitting('corrections', 'The campaign removed and restored nothing.')]
  const words = `All ${changes} removals and restorations in the ledger have their published reason`
  return [fitting('corrections', `${words} (${listed.length} corrections).`)]
}

function differing(
  { id, kind, count }: PublishedCorrection,
  inLedger: { removed: number; restored: number } = { removed: 0, restored: 0 },
): Finding[] {
  const expected = { removed: 0, restored: 0, [kind]: count }
  if (inLedger.removed === expected.removed && inLedger.restored === expected.restored) return []
  const entries = `${inLedger.removed} removed, ${inLedger.restored} restored`
  return [
    wrong('corrections', `Correction ${id} is published as ${count} ${kind}; the ledger has ${entries}.`),
  ]
}
