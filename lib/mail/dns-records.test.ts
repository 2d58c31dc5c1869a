import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { mailRecords } from '@/lib/mail/dns-records'

const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 1024 })
const own = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
const NAMES = {
  spf: 'mail.example.org',
  dkim: 'site._domainkey.mail.example.org',
  dmarc: '_dmarc.mail.example.org',
}
const GOOD: Record<string, string[][]> = {
  [NAMES.spf]: [['google-site=1'], ['v=spf1 include:', 'mail.example.com ~all']],
  [NAMES.dkim]: [[`v=DKIM1; k=rsa; p=${own.slice(0, 100)}`, own.slice(100)]],
  [NAMES.dmarc]: [['v=DMARC1; p=none']],
}

async function states(zone: Record<string, string[][] | string>, signs = true) {
  const findings = await mailRecords(
    { domain: NAMES.spf, selector: 'site', key: signs ? key : undefined },
    async (name) => {
      const answer = zone[name] ?? 'ENOTFOUND'
      if (typeof answer === 'string') throw Object.assign(new Error(answer), { code: answer })
      return answer
    },
  )
  return findings.map(({ state }) => state)
}

it.each([
  ['everything is there', {}, ['ok', 'ok', 'ok']],
  ['nothing is', { [NAMES.spf]: [], [NAMES.dkim]: 'ENODATA', [NAMES.dmarc]: [] }, ['mend', 'mend', 'mend']],
  [
    'nobody answers',
    { [NAMES.spf]: 'ETIMEOUT', [NAMES.dkim]: 'ESERVFAIL', [NAMES.dmarc]: 'ECONNREFUSED' },
    ['unasked', 'unasked', 'unasked'],
  ],
  ['two say who may send', { [NAMES.spf]: [['v=spf1 mx -all'], ['v=spf1 a -all']] }, ['mend', 'ok', 'ok']],
  ['everybody may send', { [NAMES.spf]: [['v=spf1 +all']] }, ['mend', 'ok', 'ok']],
  ['nobody may send', { [NAMES.spf]: [['v=spf1 -all']] }, ['mend', 'ok', 'ok']],
  ['nothing is said of the others', { [NAMES.spf]: [['v=spf1 mx']] }, ['mend', 'ok', 'ok']],
  ['or nothing that counts', { [NAMES.spf]: [['v=spf1 mx ?all']] }, ['mend', 'ok', 'ok']],
  [
    'another domain says who may send',
    { [NAMES.spf]: [['v=spf1 redirect=example.com']] },
    ['ok', 'ok', 'ok'],
  ],
  ['another version says so', { [NAMES.spf]: [['v=spf10 -all']] }, ['mend', 'ok', 'ok']],
  ['another key is published', { [NAMES.dkim]: [['v=DKIM1; p=MIIB']] }, ['ok', 'mend', 'ok']],
  ['the key was revoked', { [NAMES.dkim]: [['v=DKIM1; p=']] }, ['ok', 'mend', 'ok']],
  ['there are two keys', { [NAMES.dkim]: [[`p=${own}`], ['p=MIIB']] }, ['ok', 'mend', 'ok']],
  ['the key is a test', { [NAMES.dkim]: [[`v=DKIM1; t=s:y; p=${own}`]] }, ['ok', 'mend', 'ok']],
  [
    'the key is written with spaces',
    { [NAMES.dkim]: [[`k=rsa; p = ${own.slice(0, 50)} ${own.slice(50)} ;`]] },
    ['ok', 'ok', 'ok'],
  ],
  [
    'the parent has the policy',
    { [NAMES.dmarc]: [], '_dmarc.example.org': [['v=DMARC1; p=reject']] },
    ['ok', 'ok', 'ok'],
  ],
  ['there is no policy', { [NAMES.dmarc]: [['v=DMARC1; rua=mailto:a@example.org']] }, ['ok', 'ok', 'mend']],
])('%s', async (_, change: Record<string, string[][] | string>, expected) => {
  expect(await states({ ...GOOD, ...change })).toEqual(expected)
})

it('asks for no key where the mail server signs', async () => {
  expect(await states({ ...GOOD, [NAMES.dkim]: [] }, false)).toEqual(['ok', 'ok', 'ok'])
})
