import { parseArgs } from 'node:util'
import { parseUrl } from '@/lib/text/url'

export type Options = {
  only: string[]
  connections: number[]
  warmUp: number
  seconds: number
  /** Repetitions of cases with a baseline; the median counts. */
  rounds: number
  /** A running site; `databaseUrl` to verify its writes. */
  url: string | null
  databaseUrl: string | null
  rows: number
  processes: number
  /** With nginx and a million signatures; a threshold that was not measured fails. */
  full: boolean
  nginx: boolean
}

export class OptionsError extends Error {}

export const USAGE = `npm run bench -- [options]
  --only page,sign-json    these cases alone
  --connections 1,32,128   how many at once
  --seconds 5              measured per case, after --warm-up 3
  --rounds 3               what has a baseline is measured three times in turn with it; the median counts
  --processes 2            two processes of the site on one PostgreSQL
  --nginx                  also through the shipped nginx configuration, beside nginx serving a file
  --full                   every threshold: with nginx and, afterwards, a million signatures
  --rows 1000000           everything again with so many signatures in place
  --url https://…          a site that runs already: reading only, unless --only names what writes
  --database-url …         its database, to verify what was written`

export function readOptions(args: string[]): Options {
  const { values } = parse(args)
  if (values.help) throw new OptionsError('The benchmark')
  const url = values.url === undefined ? null : originOf(values.url)
  const { full } = values
  const options = {
    only: list(values.only),
    connections: list(values.connections).map((text) => positive('connections', text)),
    warmUp: positive('warm-up', values['warm-up']),
    seconds: positive('seconds', values.seconds),
    url,
    databaseUrl: values['database-url'] ?? null,
    rows: values.rows === undefined ? (full ? 1_000_000 : 0) : positive('rows', values.rows),
    rounds: positive('rounds', values.rounds ?? (full ? '3' : '1')),
    processes: positive('processes', values.processes),
    nginx: full || values.nginx,
    full,
  }
  if (options.databaseUrl && !url) throw new OptionsError('--database-url goes with --url')
  if (url && (options.rows || options.processes > 1 || options.nginx))
    throw new OptionsError(
      '--full, --rows, --processes and --nginx are for a site that the benchmark starts itself',
    )
  return options
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string', default: '' },
        connections: { type: 'string', default: '1,32,128' },
        'warm-up': { type: 'string', default: '3' },
        seconds: { type: 'string', default: '5' },
        rounds: { type: 'string' },
        url: { type: 'string' },
        'database-url': { type: 'string' },
        rows: { type: 'string' },
        processes: { type: 'string', default: '1' },
        nginx: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new OptionsError(error instanceof Error ? error.message : String(error))
  }
}

function list(text: string): string[] {
  return text.split(',').filter(Boolean)
}

function positive(name: string, text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new OptionsError(`--${name} must be a number above 0`)
  return value
}

function originOf(text: string): string {
  if (!/^https?:$/.test(parseUrl(text)?.protocol ?? ''))
    throw new OptionsError('--url must be an address that starts with http:// or https://')
  return new URL(text).origin
}
