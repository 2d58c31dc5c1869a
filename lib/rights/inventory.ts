import { ANSWERED_DAYS } from '@/lib/contact/rules'
import { PACKAGE_DAYS } from '@/lib/deliveries/rules'
import { KEPT_MAIL_DAYS } from '@/lib/mail/purge'
import { NETWORK_DAYS } from '@/lib/networks/forget'
import { REQUEST_DAYS } from '@/lib/rights/rules'

type Kept = {
  /** What erasing a signature does: `expires` by itself, as said under `days` or in the words of the privacy page. */
  erasing: 'deleted' | 'stays' | 'expires'
  /** How long it is kept at most, whether it is erased or not. */
  days?: number
}

/** What is kept of signers, as the privacy page lists it (messages, `privacy.kept`). */
export const KEPT = {
  entries: { erasing: 'deleted' },
  address: { erasing: 'deleted' },
  agreement: { erasing: 'deleted' },
  mails: { erasing: 'deleted' },
  arrival: { erasing: 'deleted' },
  shareCode: { erasing: 'deleted' },
  oddities: { erasing: 'deleted' },
  network: { erasing: 'deleted', days: NETWORK_DAYS },
  removal: { erasing: 'deleted' },
  news: { erasing: 'deleted' },
  localMails: { erasing: 'deleted', days: KEPT_MAIL_DAYS },
  messages: { erasing: 'deleted', days: ANSWERED_DAYS },
  receipt: { erasing: 'deleted' },
  delivered: { erasing: 'deleted' },
  packages: { erasing: 'deleted', days: PACKAGE_DAYS },
  events: { erasing: 'stays' },
  ledger: { erasing: 'stays' },
  audit: { erasing: 'stays' },
  requests: { erasing: 'stays', days: REQUEST_DAYS },
  removedAddress: { erasing: 'stays' },
  networkBlocks: { erasing: 'expires', days: NETWORK_DAYS },
  bulkRemovals: { erasing: 'expires' },
  counters: { erasing: 'expires' },
  form: { erasing: 'expires' },
  newsAddress: { erasing: 'expires' },
  jobs: { erasing: 'expires' },
  backups: { erasing: 'expires' },
} as const satisfies Record<string, Kept>

export type KeptGroup = keyof typeof KEPT

type Table = {
  /** What finds a signer's rows; null where nothing leads from a signer to them. */
  by: 'id' | 'signature_id' | 'recipient' | 'subject' | 'email_hash' | null
  /** Lets its primary key find them. */
  within?: string
  holds: Partial<Record<KeptGroup, readonly string[]>>
  /** What a download leaves out: who of the staff it was, what opens a receipt, and a number that would tell of single people. */
  withheld?: readonly string[]
  /** Encrypted columns, and the purpose of their key. */
  encrypted?: Readonly<Record<string, string>>
}

/** Every column that belongs to a signer (inventory.test.ts compares it with the schema). */
export const TABLES = {
  signatures: {
    by: 'id',
    holds: {
      entries: ['name', 'country', 'region', 'postcode', 'comment', 'show_name', 'wants_updates', 'locale'],
      address: ['email_sealed', 'email_hash', 'email_domain'],
      agreement: [
        ...['id', 'state', 'text_version_id', 'consent_id', 'token_version'],
        ...['created_at', 'submitted_at', 'confirmed_at', 'withdrawn_at'],
      ],
      mails: ['mails_on', 'mails_sent', 'mailed_at', 'reminders', 'bounced_at', 'bounce_code'],
      oddities: ['flags', 'held_at'],
      network: ['network'],
      arrival: ['via_code', 'via_channel', 'via_variant'],
      removal: ['removed_at', 'removed_reason', 'removal_id', 'comment_hidden_at', 'comment_hidden_reason'],
    },
    encrypted: { email_sealed: 'email' },
  },
  share_codes: {
    by: 'signature_id',
    holds: { shareCode: ['signature_id', 'code', 'brought', 'shown'] },
    // Each of those who came would show in the exact number.
    withheld: ['brought'],
  },
  broadcast_stamps: {
    by: 'signature_id',
    within: 'update_id IN (SELECT update_id FROM broadcasts)',
    holds: {
      news: [
        ...['update_id', 'signature_id', 'broadcast_id', 'state', 'locale', 'domain'],
        ...['tries', 'due_at', 'begun_at', 'ended_at', 'code'],
      ],
    },
  },
  renewals: {
    by: 'signature_id',
    holds: { agreement: ['id', 'signature_id', 'from_version_id', 'from_consent_id', 'at'] },
  },
  kept_mails: {
    by: 'recipient',
    holds: { localMails: ['id', 'created_at', 'sealed', 'recipient'] },
    encrypted: { sealed: 'mail' },
  },
  contact_messages: {
    by: 'email_hash',
    holds: {
      messages: [
        ...['id', 'topic', 'locale', 'name_sealed', 'email_sealed', 'email_hash', 'text_sealed'],
        ...['flags', 'created_at', 'answered_at', 'answered_by'],
      ],
    },
    withheld: ['answered_by'],
    encrypted: { name_sealed: 'contact', email_sealed: 'email', text_sealed: 'contact' },
  },
  signature_events: {
    by: 'signature_id',
    holds: { events: ['id', 'signature_id', 'kind', 'country', 'at', 'reason', 'removal_id'] },
  },
  // The receipt opens it, in words.
  ledger_seeds: {
    by: 'signature_id',
    holds: { receipt: ['signature_id', 'event_id', 'sealed'] },
    withheld: ['sealed'],
  },
  delivery_signatures: {
    by: 'signature_id',
    holds: { delivered: ['delivery_id', 'signature_id', 'again'] },
  },
  ledger_events: {
    by: 'signature_id',
    holds: {
      ledger: [
        ...['id', 'kind', 'at', 'signature_id', 'signature_event_id', 'correction_id'],
        ...['text_version_id', 'consent_id', 'entry'],
      ],
    },
  },
  audit_events: {
    by: 'subject',
    holds: { audit: ['id', 'at', 'admin_id', 'verb', 'subject', 'detail'] },
    withheld: ['admin_id'],
  },
  rights_requests: {
    by: 'email_hash',
    holds: {
      requests: [
        ...['id', 'kind', 'email_sealed', 'email_hash', 'received_on', 'due_on', 'identity', 'outcome'],
        ...['answered_at', 'answered_by', 'recorded_at', 'recorded_by'],
      ],
    },
    withheld: ['answered_by', 'recorded_by'],
    encrypted: { email_sealed: 'email' },
  },
  removed_addresses: { by: 'email_hash', holds: { removedAddress: ['email_hash', 'removal_id'] } },
  // Of signatures that retention erased, so that no page of theirs leads there (lib/retention).
  news_recipients: {
    by: null,
    holds: {
      newsAddress: ['id', 'email_sealed', 'email_domain', 'locale', 'since', 'bounced_at', 'left_at'],
    },
  },
  blocks: { by: null, holds: { networkBlocks: ['value'] } },
  removals: { by: null, holds: { bulkRemovals: ['conditions'] } },
  limit_counters: { by: null, holds: { counters: ['key', 'minute', 'minute_ends', 'hour', 'hour_ends'] } },
} as const satisfies Record<string, Table>

/** What is kept outside the tables of the site. */
export const ELSEWHERE = {
  'the cookie of a form that comes back': 'form',
  'the queue of mails, by the number of the signature or message': 'jobs',
  'files of deliveries': 'packages',
  'backup files': 'backups',
} as const satisfies Record<string, KeptGroup>

export type SignerTable = keyof typeof TABLES

export const SIGNER_TABLES: [string, Table][] = Object.entries(TABLES)

export function columnsOf({ holds }: Table): string[] {
  return Object.values(holds).flat()
}
