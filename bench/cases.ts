import { adminLists } from './admin-lists.ts'
import { broadcasting } from './broadcast/case.ts'
import type { Case } from './case.ts'
import { bareHttp } from './baselines/bare-http.ts'
import { insertLoop } from './baselines/insert-loop.ts'
import { nginxStatic } from './baselines/nginx-static.ts'
import { exporting } from './export/case.ts'
import { visiting } from './visiting.ts'

export const BASELINES: Case[] = [
  bareHttp({ name: 'bare-page', title: 'bare node:http, the petition page’s bytes', path: '/' }),
  bareHttp({ name: 'bare-json', title: 'bare node:http, petition.json’s bytes', path: '/petition.json' }),
  nginxStatic({ name: 'nginx-static', title: 'nginx, a file of the petition page’s bytes' }),
  insertLoop({ name: 'insert-one', title: 'pg loop, a row a statement', connections: 32, rows: 1 }),
  insertLoop({ name: 'insert-many', title: 'pg loop, 128 rows a statement', connections: 2, rows: 128 }),
]

export const CASES: Case[] = [
  // Must run before further signatures are added.
  exporting({ name: 'export', title: 'rows of an export (p99: all of it)', addresses: false }),
  exporting({ name: 'export-addresses', title: 'the same with e-mail addresses', addresses: true }),
  visiting({
    name: 'page',
    title: 'the petition page',
    traffic: [{ share: 100, does: 'page' }],
    baselines: ['bare-page'],
  }),
  visiting({
    name: 'nginx-page',
    title: 'the petition page through nginx',
    traffic: [{ share: 100, does: 'page' }],
    through: 'nginx',
    baselines: ['nginx-static'],
  }),
  visiting({ name: 'update', title: 'an update', traffic: [{ share: 100, does: 'update' }] }),
  visiting({
    name: 'petition-json',
    title: '/petition.json',
    traffic: [{ share: 100, does: 'petition-json' }],
    baselines: ['bare-json'],
  }),
  visiting({
    name: 'sign-json',
    title: 'signing by JSON',
    traffic: [{ share: 100, does: 'sign-json' }],
    baselines: ['insert-one', 'insert-many'],
  }),
  visiting({
    name: 'sign-form',
    title: 'signing by form',
    traffic: [{ share: 100, does: 'sign-form' }],
    baselines: ['insert-one', 'insert-many'],
  }),
  visiting({ name: 'confirm', title: 'confirming', traffic: [{ share: 100, does: 'confirm' }] }),
  visiting({
    name: 'confirm-two',
    title: 'confirming, two processes',
    traffic: [{ share: 100, does: 'confirm' }],
    through: 'two processes',
  }),
  visiting({
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
  adminLists,
  broadcasting({
    name: 'broadcast-queue',
    title: 'queueing a broadcast (p99: the longest transaction)',
    does: 'queue',
  }),
  broadcasting({ name: 'broadcast', title: 'mails of a broadcast', does: 'send' }),
]
