import { open, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { regionName, regionOf } from '@/lib/countries/regions'
import { allCountries } from '@/lib/countries/rules'
import type { DeliveryPlan } from '@/lib/deliveries/schema'
import type { SignedRow } from '@/lib/deliveries/signed-rows'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import type { PetitionDocument, Place } from '@/lib/pdf/document'

type PlacedRow = { name: string; comment: string | null }

const FILE = 'by-place.jsonl'
const BLOCK_BYTES = 64 * 1024

/**
 * Rows come in the order of the ledger and are printed by place. They wait in a file, and memory holds two numbers for each; what a
 * delivery does not hand over is not among them.
 */
export class RowsByPlace {
  private readonly places: (Place & { count: number })[] = []
  private readonly numbers = new Map<string, number>()
  private readonly placeOfRow: number[] = []
  private readonly ends: number[] = []
  private block = { from: 0, bytes: Buffer.alloc(0) }

  private constructor(
    private readonly folder: string,
    private readonly file: FileHandle,
    private readonly plan: DeliveryPlan,
  ) {}

  static async create(folder: string, plan: DeliveryPlan): Promise<RowsByPlace> {
    return new RowsByPlace(folder, await open(path.join(folder, FILE), 'wx+', 0o600), plan)
  }

  async add(rows: readonly SignedRow[]): Promise<void> {
    const lines = rows.map(({ values, showName }) => {
      const comment = showName && this.plan.fields.includes('comment') ? values.comment || null : null
      return Buffer.from(JSON.stringify({ name: values.name ?? '', comment } satisfies PlacedRow))
    })
    rows.forEach(({ values }, at) => {
      this.placeOfRow.push(this.numberOf(values.country, values.region))
      this.ends.push((this.ends.at(-1) ?? 0) + (lines[at]?.length ?? 0))
    })
    await this.file.appendFile(Buffer.concat(lines))
  }

  /** The places and, in their order, the rows. */
  document(): Pick<PetitionDocument, 'places' | 'signers' | 'comments'> {
    const order = [...this.places.keys()].sort((one, other) => this.compare(one, other))
    return {
      places: order.flatMap((number) => this.places[number] ?? []),
      signers: this.inOrder(order),
      comments: withComments(this.inOrder(order)),
    }
  }

  async close(): Promise<void> {
    await this.file.close()
  }

  async removeFile(): Promise<void> {
    await rm(path.join(this.folder, FILE))
  }

  private numberOf(country: string | null, region: string | null): number {
    const { fields } = this.plan
    const isHandedOver = country !== null && fields.includes('country')
    // What is free text elsewhere makes no place: each writes it in their own way.
    const place = {
      country: isHandedOver ? country : '',
      region: isHandedOver && fields.includes('region') ? regionOf(country, region) : null,
    }
    const key = `${place.country} ${place.region ?? ''}`
    const number = this.numbers.get(key) ?? this.places.push({ ...place, count: 0 }) - 1
    this.numbers.set(key, number)
    const known = this.places[number]
    if (known) known.count += 1
    return number
  }

  private compare(one: number, other: number): number {
    const [a, b] = [this.places[one], this.places[other]]
    const byCountry = placeInList(a?.country) - placeInList(b?.country)
    const name = (region: string) => regionName(region, this.plan.toLanguage)
    return byCountry || name(a?.region ?? '').localeCompare(name(b?.region ?? ''))
  }

  private async *inOrder(order: readonly number[]): AsyncGenerator<Place & PlacedRow> {
    for (const row of rowsInOrder(this.placeOfRow, order)) {
      const place = this.places[this.placeOfRow[row] ?? 0]
      if (place) yield { country: place.country, region: place.region, ...(await this.read(row)) }
    }
  }

  private async read(row: number): Promise<PlacedRow> {
    const [from, end] = [this.ends[row - 1] ?? 0, this.ends[row] ?? 0]
    if (from < this.block.from || end > this.block.from + this.block.bytes.length) {
      const bytes = Buffer.alloc(Math.max(BLOCK_BYTES, end - from))
      const { bytesRead } = await this.file.read(bytes, 0, bytes.length, from)
      this.block = { from, bytes: bytes.subarray(0, bytesRead) }
    }
    const start = from - this.block.from
    return JSON.parse(this.block.bytes.subarray(start, start + end - from).toString('utf8')) as PlacedRow
  }
}

// By a counting sort, which keeps the order within a place.
function rowsInOrder(placeOfRow: readonly number[], order: readonly number[]): Uint32Array {
  const counts = new Uint32Array(order.length)
  for (const place of placeOfRow) counts[place] = (counts[place] ?? 0) + 1
  const next = new Uint32Array(order.length)
  let before = 0
  for (const place of order) {
    next[place] = before
    before += counts[place] ?? 0
  }
  const rows = new Uint32Array(placeOfRow.length)
  placeOfRow.forEach((place, row) => {
    const at = next[place] ?? 0
    rows[at] = row
    next[place] = at + 1
  })
  return rows
}

async function* withComments(rows: AsyncGenerator<Place & PlacedRow>) {
  for await (const { comment, ...row } of rows) if (comment !== null) yield { ...row, comment }
}

// As in the form: those that the campaign addresses first.
function placeInList(country = ''): number {
  const place = LIST.indexOf(country)
  return place === -1 ? LIST.length : place
}

const LIST = allCountries(DEFAULT_LOCALE).map(({ code }) => code)
