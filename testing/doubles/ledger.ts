import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'

const WIDTH = 256
const NAMES = ['name', 'country', 'region', 'comment', 'text-version', 'consent']
const HOUR = 498_000

type Field = [field: string, value: string | null]
export type MadeEntry = { bytes: Buffer; opened: { field: string; salt: string; value: string | null }[] }

/** A log in memory, made from the definitions of RFC 6962 and c2sp.org/tlog-tiles and no code of the site's. */
export class MadeLog {
  readonly entries: Buffer[] = []
  readonly key: MadeKey
  private readonly roots = new Map<string, Buffer>()

  constructor(
    readonly origin: string,
    key?: MadeKey,
  ) {
    this.key = key ?? new MadeKey(origin, 1)
  }

  add(...entries: Buffer[]): this {
    this.entries.push(...entries)
    return this
  }

  /** RFC 6962, 2.1. */
  root(start = 0, end = this.entries.length): Buffer {
    if (end === 0) return sha256()
    if (end - start === 1) return sha256(Buffer.of(0), this.entries[start] ?? Buffer.of())
    const known = this.roots.get(`${start} ${end}`)
    if (known) return known
    const middle = start + split(end - start)
    const root = sha256(Buffer.of(1), this.root(start, middle), this.root(middle, end))
    this.roots.set(`${start} ${end}`, root)
    return root
  }

  /** RFC 6962, 2.1.1. */
  inclusion(index: number, size = this.entries.length, start = 0): Buffer[] {
    if (size - start === 1) return []
    const middle = start + split(size - start)
    return index < middle
      ? [...this.inclusion(index, middle, start), this.root(middle, size)]
      : [...this.inclusion(index, size, middle), this.root(start, middle)]
  }

  /** RFC 6962, 2.1.2. */
  consistency(older: number, size = this.entries.length): Buffer[] {
    return older === 0 || older === size ? [] : this.subproof(older, 0, size, true)
  }

  checkpoint(size = this.entries.length, ...signatures: string[]): Buffer {
    const text = `${this.origin}\n${size}\n${this.root(0, size).toString('base64')}\n`
    return Buffer.from(`${text}\n${[this.key.line(text), ...signatures].join('\n')}\n`)
  }

  /** c2sp.org/tlog-proof */
  receipt({ bytes, opened }: MadeEntry, size = this.entries.length, ...signatures: string[]): string {
    const index = this.entries.indexOf(bytes)
    const extra = JSON.stringify({ entry: bytes.toString('base64'), opened })
    return [
      'c2sp.org/tlog-proof@v1',
      `extra ${Buffer.from(extra).toString('base64')}`,
      `index ${index}`,
      ...this.inclusion(index, size).map((hash) => hash.toString('base64')),
      '',
      this.checkpoint(size, ...signatures).toString(),
    ].join('\n')
  }

  /** What a site answers below the log's address; null for 404. */
  answer(path: string): Buffer | null {
    if (path === 'checkpoint') return this.checkpoint()
    if (path === 'key') return Buffer.from(`${this.key.vkey}\n`)
    const [, level = '', groups = '', width] =
      /^tile\/(entries|\d+)\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d+))?$/.exec(path) ?? []
    if (!groups) return null
    const tile = this.tile(level, Number(groups.replace(/[x/]/g, '')))
    const wanted = Number(width ?? WIDTH)
    return tile.length >= wanted ? Buffer.concat(tile.slice(0, wanted)) : null
  }

  private tile(level: string, index: number): Buffer[] {
    const places = Array.from({ length: WIDTH }, (_, at) => index * WIDTH + at)
    const span = level === 'entries' ? 1 : WIDTH ** Number(level)
    return places
      .filter((place) => (place + 1) * span <= this.entries.length)
      .map((place) =>
        level === 'entries'
          ? prefixed(this.entries[place] ?? Buffer.of())
          : this.root(place * span, (place + 1) * span),
      )
  }

  private subproof(older: number, start: number, end: number, isWhole: boolean): Buffer[] {
    if (older === end) return isWhole ? [] : [this.root(start, end)]
    const middle = start + split(end - start)
    return older <= middle
      ? [...this.subproof(older, start, middle, isWhole), this.root(middle, end)]
      : [...this.subproof(older, middle, end, false), this.root(start, middle)]
  }
}

/** An Ed25519 key of a log (type 1) or a witness (type 4), with its name (c2sp.org/signed-note). */
export class MadeKey {
  private readonly privateKey: KeyObject
  private readonly material: Buffer

  constructor(
    readonly name: string,
    private readonly type: 1 | 4,
  ) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    this.privateKey = privateKey
    this.material = Buffer.concat([
      Buffer.of(type),
      Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'),
    ])
  }

  get vkey(): string {
    return `${this.name}+${this.id().toString('hex')}+${this.material.toString('base64')}`
  }

  /** The line of its signature under a text; a witness says when. */
  line(text: string, seconds = 1_790_000_000): string {
    const time = Buffer.alloc(8)
    time.writeBigUInt64BE(BigInt(seconds))
    const isLog = this.type === 1
    const signed = isLog ? text : `cosignature/v1\ntime ${seconds}\n${text}`
    const signature = sign(null, Buffer.from(signed), this.privateKey)
    const bytes = Buffer.concat([this.id(), ...(isLog ? [] : [time]), signature])
    return `— ${this.name} ${bytes.toString('base64')}`
  }

  private id(): Buffer {
    return sha256(Buffer.from(`${this.name}\n`), this.material).subarray(0, 4)
  }
}

/** Signed by somebody; the fields that are not given are absent. */
export function confirmedEntry(
  values: Record<string, string | null> = {},
  { before = false } = {},
): MadeEntry {
  return made(
    1,
    NAMES.map((name) => [name, values[name] ?? null]),
    Buffer.of(),
    before,
  )
}

export function withdrawnEntry(index: number): MadeEntry {
  return made(3, [['index', String(index)]])
}

export function correctedEntry(kind: 'removed' | 'restored', index: number, correctionId: number): MadeEntry {
  return made(kind === 'removed' ? 4 : 2, [['index', String(index)]], uint32(correctionId))
}

export function deliveredEntry(id: number, signatures: number, manifest: Buffer): MadeEntry {
  return made(6, [], Buffer.concat([uint32(id), uint32(signatures), sha256(manifest)]))
}

export function continuedEntry(checkpoint: Buffer): MadeEntry {
  return made(8, [], checkpoint)
}

let serial = 0

function made(kind: number, fields: Field[], rest: Buffer = Buffer.of(), before = false): MadeEntry {
  serial += 1
  const opened = fields.map(([field, value]) => ({
    field,
    salt: sha256(Buffer.from(`${serial} ${field}`)).toString('base64'),
    value,
  }))
  const commitments = opened.map(({ field, salt, value }) =>
    sha256(
      Buffer.from(field),
      Buffer.of(value === null ? 1 : 0),
      Buffer.from(salt, 'base64'),
      Buffer.from((value ?? '').normalize('NFC')),
    ),
  )
  const head = Buffer.concat([Buffer.of(1, kind, before ? 1 : 0, 0), uint32(HOUR)])
  return { bytes: Buffer.concat([head, ...commitments, rest]), opened }
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes
}

function prefixed(entry: Buffer): Buffer {
  return Buffer.concat([Buffer.of(entry.length >> 8, entry.length & 255), entry])
}

function sha256(...parts: Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest()
}

function split(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}
