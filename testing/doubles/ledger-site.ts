import type { MadeLog } from './ledger.ts'

type Correction = { id?: number; kind: 'removed' | 'restored'; count: number; reason: string }

/** What a campaign site answers of its ledger, in memory; `replaced` holds what it answers instead, null for 404. */
export class MadeSite {
  readonly replaced = new Map<string, Buffer | null>()
  readonly asked: string[] = []
  count = 0
  corrections: Correction[] = []

  constructor(
    readonly address: string,
    readonly logs: MadeLog[],
  ) {}

  /** Null for 404. */
  answer(path: string): Buffer | null {
    this.asked.push(path)
    const replaced = this.replaced.get(path)
    if (replaced !== undefined) return replaced
    if (path === '/petition.json') return json({ title: 'A petition', count: this.count })
    if (path === '/petition/corrections.json') return json({ corrections: this.corrections, next: null })
    const [, number = '1', below = ''] = /^\/ledger\/(?:(\d+)\/)?(.*)$/.exec(path) ?? []
    return this.logs[Number(number) - 1]?.answer(below) ?? null
  }
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}
