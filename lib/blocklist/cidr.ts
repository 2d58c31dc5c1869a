import { isIP } from 'node:net'

type Family = 4 | 6
export type Cidr = { family: Family; bits: number; prefix: bigint }

const WIDTH = { 4: 32, 6: 128 } as const
// Wider would shut out a good part of the world; narrower could be one household, whose address is never stored.
const BITS = { 4: { least: 8, most: 24 }, 6: { least: 16, most: 48 } } as const

export type CidrProblem = 'invalid' | 'wide' | 'narrow'

/** Parses CIDR notation (RFC 4632, RFC 4291 2.3), e.g. `198.51.100.0/24`; bits after the prefix are dropped. */
export function parseCidr(typed: string): Cidr | CidrProblem {
  const [, address = '', length = ''] = /^([\da-f:.]+)\/(\d{1,3})$/i.exec(typed) ?? []
  const parsed = parseAddress(address)
  if (!parsed) return isIP(typed) ? 'narrow' : 'invalid'
  const { family, value } = parsed
  const bits = Number(length)
  if (bits > WIDTH[family]) return 'invalid'
  if (bits < BITS[family].least) return 'wide'
  if (bits > BITS[family].most) return 'narrow'
  return { family, bits, prefix: value >> BigInt(WIDTH[family] - bits) }
}

/** The canonical text of a network (RFC 5952). */
export function formatCidr({ family, bits, prefix }: Cidr): string {
  const first = prefix << BigInt(WIDTH[family] - bits)
  const words = [...Array(family === 4 ? 4 : 8).keys()].reverse()
  if (family === 4) return `${words.map((index) => (first >> BigInt(8 * index)) & 255n).join('.')}/${bits}`
  const long = words.map((index) => ((first >> BigInt(16 * index)) & 65_535n).toString(16)).join(':')
  return `${new URL(`http://[${long}]`).hostname.slice(1, -1)}/${bits}`
}

/** Whether an address is in one of many networks, with one lookup per prefix length. */
export function cidrMatcher(networks: Cidr[]): (address: string) => boolean {
  const byLength = new Map<string, { family: Family; drop: bigint; prefixes: Set<bigint> }>()
  for (const { family, bits, prefix } of networks) {
    const length = `${family}/${bits}`
    const group = byLength.get(length) ?? { family, drop: BigInt(WIDTH[family] - bits), prefixes: new Set() }
    byLength.set(length, { ...group, prefixes: group.prefixes.add(prefix) })
  }
  const groups = [...byLength.values()]
  return (address) => {
    const parsed = groups.length > 0 ? parseAddress(address) : null
    if (!parsed) return false
    return groups.some(
      ({ family, drop, prefixes }) => family === parsed.family && prefixes.has(parsed.value >> drop),
    )
  }
}

// An IPv4-mapped IPv6 address (RFC 4291 2.5.5.2) counts as IPv4.
function parseAddress(address: string): { family: Family; value: bigint } | null {
  const version = isIP(address)
  if (version === 0) return null
  if (version === 4) return { family: 4, value: joined(address.split('.').map(Number), 8n) }
  const [head = '', tail] = new URL(`http://[${address.split('%', 1)[0]}]`).hostname.slice(1, -1).split('::')
  const [left, right] = [words(head), words(tail ?? '')]
  const value = joined([...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right], 16n)
  return value >> 32n === 0xffffn ? { family: 4, value: value & 0xffff_ffffn } : { family: 6, value }
}

function words(text: string): number[] {
  return text === '' ? [] : text.split(':').map((word) => parseInt(word, 16))
}

function joined(parts: number[], width: bigint): bigint {
  return parts.reduce((value, part) => (value << width) | BigInt(part), 0n)
}
