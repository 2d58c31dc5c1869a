import { adminInStormCase, adminListsCase } from './admin-lists-case.ts'
import { bareHttpCase } from './baselines/bare-http.ts'
import { insertLoopCase } from './baselines/insert-loop.ts'
import { nginxStaticCase } from './baselines/nginx-static.ts'
import type { Case } from './case.ts'
import { exportCase } from './export/case.ts'
import { journeyCase } from './journey/case.ts'
import { ledgerProofCase } from './ledger-proof-case.ts'
import { mailCase } from './mail/case.ts'
import { trafficCase } from './traffic-case.ts'

export const BASELINES: Case[] = [
  bareHttpCase({ name: 'bare-page', title: 'bare node:http, the petition page’s bytes', path: '/' }),
  bareHttpCase({ name: 'bare-json', title: 'bare node:http, petition.json’s bytes', path: '/petition.json' }),
  nginxStaticCase({ name: 'nginx-static', title: 'nginx, a file of the petition page’s bytes' }),
  insertLoopCase({ name: 'insert-one', title: 'pg loop, a row a statement', connections: 32, rows: 1 }),
  insertLoopCase({ name: 'insert-many', title: 'pg loop, 128 rows a statement', connections: 2, rows: 128 }),
]

export const CASES: Case[] = [
  // Must run before further signatures are added.
  exportCase({ name: 'export', title: 'rows of an export (p99: all of it)', addresses: false }),
  exportCase({ name: 'export-addresses', title: 'the same with e-mail addresses', addresses: true }),
  trafficCase({
    name: 'page',
    title: 'the petition page',
    traffic: [{ share: 100, does: 'page' }],
    baselines: ['bare-page'],
  }),
  trafficCase({
    name: 'page-by-link',
    title: 'the same by a shared link, each view counted',
    traffic: [{ share: 100, does: 'page-by-link' }],
    baselines: ['bare-page'],
  }),
  trafficCase({
    name: 'nginx-page',
    title: 'the petition page through nginx',
    traffic: [{ share: 100, does: 'page' }],
    through: 'nginx',
    baselines: ['nginx-static'],
  }),
  trafficCase({ name: 'update', title: 'an update', traffic: [{ share: 100, does: 'update' }] }),
  trafficCase({
    name: 'petition-json',
    title: '/petition.json',
    traffic: [{ share: 100, does: 'petition-json' }],
    baselines: ['bare-json'],
  }),
  trafficCase({
    name: 'sign-json',
    title: 'signing by JSON',
    traffic: [{ share: 100, does: 'sign-json' }],
    baselines: ['insert-one', 'insert-many'],
  }),
  trafficCase({
    name: 'sign-form',
    title: 'signing by form',
    traffic: [{ share: 100, does: 'sign-form' }],
    baselines: ['insert-one', 'insert-many'],
  }),
  trafficCase({ name: 'sign-page', title: '/sign', traffic: [{ share: 100, does: 'sign-page' }] }),
  trafficCase({
    name: 'confirm-page',
    title: 'pages of links to confirm',
    traffic: [{ share: 100, does: 'confirm-page' }],
  }),
  trafficCase({ name: 'confirm', title: 'confirming', traffic: [{ share: 100, does: 'confirm' }] }),
  trafficCase({
    name: 'confirm-two',
    title: 'confirming, two processes',
    traffic: [{ share: 100, does: 'confirm' }],
    through: 'two processes',
  }),
  trafficCase({
    name: 'mix',
    title: 'mix: 80 read, 15 sign, 5 confirm',
    traffic: [
      { share: 35, does: 'page' },
      { share: 15, does: 'thanks' },
      { share: 15, does: 'update' },
      { share: 15, does: 'petition-json' },
      { share: 15, does: 'sign-form' },
      { share: 5, does: 'confirm' },
    ],
    mostConfirmations: 1_500,
  }),
  journeyCase,
  adminListsCase,
  adminInStormCase,
  ledgerProofCase({
    name: 'ledger-proof',
    title: 'proofs from a ledger of a million',
    entries: 1_000_000,
  }),
  ledgerProofCase({
    name: 'ledger-proof-10m',
    title: 'proofs from a ledger of ten million',
    entries: 10_000_000,
  }),
  mailCase({
    name: 'broadcast-queue',
    title: 'queueing a broadcast (p99: the longest transaction)',
    does: 'queue a broadcast',
  }),
  mailCase({ name: 'broadcast', title: 'mails of a broadcast', does: 'send a broadcast' }),
  mailCase({
    name: 'broadcast-dkim',
    title: 'the same with DKIM',
    does: 'send a broadcast',
    signed: true,
  }),
  mailCase({ name: 'confirmation-mails', title: 'confirmation mails', does: 'send confirmations' }),
  mailCase({
    name: 'confirmation-mails-dkim',
    title: 'the same with DKIM',
    does: 'send confirmations',
    signed: true,
  }),
]
