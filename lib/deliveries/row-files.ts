import type { FileHandle } from 'node:fs/promises'
import { setImmediate as othersTurn } from 'node:timers/promises'
import type { LedgerBasis } from '@/lib/deliveries/ledger-basis'
import { createFile } from '@/lib/deliveries/package-file'
import type { DeliveryPlan } from '@/lib/deliveries/schema'
import type { SignedRow } from '@/lib/deliveries/signed-rows'
import type { SignedField } from '@/lib/ledger/entry'
import { inclusionProver } from '@/lib/ledger/proofs'
import { tileReader } from '@/lib/ledger/tile-reader'
import { csvLine, guardedText } from '@/lib/platform/csv'

const SIGNATURES = 'signatures.csv'
export const PROOFS = 'proofs.jsonl'

// Hashes take the processor for milliseconds, which requests would wait for.
const AT_A_TIME = 32
// Without it Excel does not recognise UTF-8.
const BYTE_ORDER_MARK = '\ufeff'

type Prover = ReturnType<typeof inclusionProver>

/** signatures.csv and proofs.jsonl, a line in each for every row (docs/ledger.md, Deliveries). */
export class RowFiles {
  private constructor(
    private readonly table: FileHandle,
    private readonly proofs: FileHandle,
    private readonly fields: SignedField[],
    private readonly prove: Prover,
  ) {}

  static async create(folder: string, fields: DeliveryPlan['fields'], basis: LedgerBasis): Promise<RowFiles> {
    const [table, proofs] = [await createFile(folder, SIGNATURES), await createFile(folder, PROOFS)]
    const columns = ['name', ...fields, 'text-version', 'consent'] as SignedField[]
    const files = new RowFiles(table, proofs, columns, inclusionProver(basis.size, tileReader(basis.logId)))
    const header = [...columns.map((field) => field.replace('-', '_')), 'renewed_to']
    await table.appendFile(BYTE_ORDER_MARK + csvLine(header, new Set(header.keys())))
    return files
  }

  async add(rows: readonly SignedRow[]): Promise<void> {
    const lines = rows.map(({ values, renewedTo }) =>
      csvLine([...this.fields.map((field) => values[field]), renewedTo]),
    )
    const proofs: string[] = []
    for (const [at, row] of rows.entries()) {
      if (at % AT_A_TIME === 0) await othersTurn()
      proofs.push(await this.proofLine(row))
    }
    await this.table.appendFile(lines.join(''))
    await this.proofs.appendFile(proofs.join(''))
  }

  /** On disk when it returns. */
  async finish(): Promise<void> {
    for (const file of [this.table, this.proofs]) await file.sync()
  }

  async close(): Promise<void> {
    for (const file of [this.table, this.proofs]) await file.close()
  }

  private async proofLine({ index, entry, salts, values }: SignedRow): Promise<string> {
    const opened = salts
      .filter(({ field }) => this.fields.includes(field))
      .map(({ field, salt }) => [field, base64(salt), ...beyondCell(values[field])])
    const proof = (await this.prove(index)).map(base64)
    return `${JSON.stringify({ index, entry: base64(entry), opened, proof })}\n`
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

// A checker reads the value in the cell, unless it was guarded against spreadsheets.
function beyondCell(value: string | null): string[] {
  return value !== null && guardedText(value) !== value ? [value] : []
}
