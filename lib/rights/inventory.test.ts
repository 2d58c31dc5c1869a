import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { columnsOf, ELSEWHERE, KEPT, SIGNER_TABLES } from '@/lib/rights/inventory'

// Whoever adds a table says here that it holds nothing of a signer, or enters it in the inventory.
const OF_NO_SIGNER = [
  ...['campaign', 'campaign_words', 'text_versions', 'text_words', 'consents', 'text_drafts'],
  ...[
    'text_draft_words',
    'text_copies',
    'corrections',
    'unfolded_events',
    'tallies',
    'deliveries',
    'updates',
  ],
  ...['update_slugs', 'update_words', 'update_drafts', 'update_versions', 'references', 'quiet_hosts'],
  ...[
    'update_references',
    'update_presence',
    'admins',
    'admin_sessions',
    'donate_clicks',
    'letter_openings',
    'broadcasts',
    'broadcast_mails',
  ],
  ...['broadcast_notices', 'broadcast_words', 'broadcast_counts', 'slow_domains', 'broadcast_clicks'],
  ...['broadcast_results', 'broadcast_files'],
  ...['ledger_queue', 'ledger_backfill', 'ledger_logs', 'ledger_entries', 'ledger_tiles', 'ledger_keys'],
  ...['ledger_cosignatures', 'retention_runs', 'erased_signatures', 'renewal_requests'],
  ...['delivery_words', 'delivery_responses', 'delivery_response_words', 'delivery_links'],
  ...['setting_changes', 'spent_challenges', 'pictures', 'picture_words', 'picture_files', 'region_counts'],
  ...['arrivals', 'funnel_days', 'share_texts'],
]
const POINTS_TO_A_SIGNER = /signature|recipient|email_|network|postcode|comment/
// Of these tables only some columns come from signers.
const PARTLY = ['blocks', 'removals']

type Model = { table: string; columns: string[] }

function models(): Model[] {
  const schema = readFileSync('prisma/schema.prisma', 'utf8')
  const bodies = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, , body = '']) => body)
  const names = new Set([...schema.matchAll(/^model (\w+)/gm)].map(([, name = '']) => name))
  return bodies.map((body) => ({
    table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? '',
    columns: body.split('\n').flatMap((line) => {
      const [, field = '', type = ''] = /^ {2}(\w+)\s+(\w+)/.exec(line) ?? []
      return field && !names.has(type) ? (/@map\("(\w+)"\)/.exec(line)?.[1] ?? field) : []
    }),
  }))
}

const MODELS = models()
const inventory = new Map(SIGNER_TABLES)

it('reads every table of the schema', () => {
  expect(MODELS.length).toBeGreaterThan(40)
  expect(MODELS.every(({ table, columns }) => table && columns.length > 0)).toBe(true)
})

it('names every table, as holding something of signers or nothing', () => {
  const tables = MODELS.map(({ table }) => table)
  expect(tables.filter((table) => !inventory.has(table) && !OF_NO_SIGNER.includes(table))).toEqual([])
  expect(OF_NO_SIGNER.filter((table) => !tables.includes(table) || inventory.has(table))).toEqual([])
})

it('names every column of a table that holds something of signers, once', () => {
  for (const [table, entry] of inventory) {
    const columns = MODELS.find((model) => model.table === table)?.columns ?? []
    const named = columnsOf(entry)
    if (PARTLY.includes(table)) expect(columns, table).toEqual(expect.arrayContaining(named))
    else expect(named.sort(), table).toEqual(columns.sort())
    for (const column of [...(entry.withheld ?? []), ...Object.keys(entry.encrypted ?? {})])
      expect(named, table).toContain(column)
  }
})

it('knows of no column elsewhere that points to a signer', () => {
  const pointing = MODELS.filter(({ table }) => !inventory.has(table)).flatMap(({ table, columns }) =>
    columns.filter((column) => POINTS_TO_A_SIGNER.test(column)).map((column) => `${table}.${column}`),
  )
  expect(pointing).toEqual([])
})

it('says of each group what it is and how long it is kept, in every language', () => {
  const used = SIGNER_TABLES.flatMap(([, { holds }]) => Object.keys(holds)).concat(Object.values(ELSEWHERE))
  expect(new Set(used)).toEqual(new Set(Object.keys(KEPT)))
  for (const locale of LOCALES) {
    const t = translator(locale, 'privacy')
    for (const group of Object.keys(KEPT) as (keyof typeof KEPT)[]) {
      expect(t(`kept.${group}.what`), group).not.toContain('kept.')
      expect(t(`kept.${group}.long`, { days: 1 }), group).not.toContain('kept.')
    }
  }
})
