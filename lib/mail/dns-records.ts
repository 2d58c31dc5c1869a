import { createPublicKey, type KeyObject } from 'node:crypto'

export type Finding = { state: 'ok' | 'mend' | 'unasked'; what: string; says: string }

export type ResolveTxt = (name: string) => Promise<string[][]>

type Sender = {
  domain: string
  selector: string
  key: KeyObject | undefined
}

/** Checks a sending domain's SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489) records. */
export async function mailRecords(sender: Sender, resolveTxt: ResolveTxt): Promise<Finding[]> {
  return Promise.all([spf(sender, resolveTxt), dkimRecord(sender, resolveTxt), dmarc(sender, resolveTxt)])
}

async function spf({ domain }: Sender, resolveTxt: ResolveTxt): Promise<Finding> {
  const what = 'SPF'
  const found = await records(domain, /^v=spf1(?: |$)/i, resolveTxt)
  if (!found) return unasked(what, domain)
  if (found.length > 1)
    return mend(what, `${domain} has ${found.length} records that begin with v=spf1: make them one`)
  const [record] = found
  if (!record) return mend(what, `${domain} has no TXT record v=spf1 …: add one that names your mail server`)
  if (/\s\+?all\b/i.test(record))
    return mend(what, `the record of ${domain} lets everybody send: end it with ~all`)
  if (/^v=spf1\s+[-~]all$/i.test(record.trim()))
    return mend(
      what,
      `the record of ${domain} lets nobody send: name your mail server in front of ${record.trim().slice(-4)}`,
    )
  // RFC 7208, 4.7: without an end, or with ?all, it rejects nobody.
  if (!/\s(?:[-~]all|redirect=\S+)(?:\s|$)/i.test(record))
    return mend(what, `the record of ${domain} forbids nobody: end it with ~all`)
  return ok(what, `${domain} says who may send: is your mail server in it? ${record}`)
}

async function dkimRecord({ domain, selector, key }: Sender, resolveTxt: ResolveTxt): Promise<Finding> {
  const what = 'DKIM'
  if (!key) return ok(what, 'DKIM_KEY is unset: this site does not sign, so your mail server has to')
  const name = `${selector}._domainkey.${domain}`
  const own = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
  const found = await records(name, /(?:^|;)\s*p\s*=/i, resolveTxt)
  if (!found) return unasked(what, name)
  const wanted = `v=DKIM1; k=rsa; p=${own}`
  if (found.length > 1)
    return mend(what, `${name} has ${found.length} records, and mailboxes read any of them: keep ${wanted}`)
  const [record] = found
  if (!record) return mend(what, `add a TXT record at ${name}: ${wanted}`)
  const published = tag('p', record).replace(/\s/g, '')
  if (published === '') return mend(what, `${name} says that the key is revoked: make it ${wanted}`)
  if (published !== own) return mend(what, `${name} holds another key than DKIM_KEY: make it ${wanted}`)
  // RFC 6376, 3.6.1: in test mode a mail is treated as unsigned.
  if (/(?:^|:)\s*y\s*(?:$|:)/i.test(tag('t', record)))
    return mend(what, `${name} says t=y, so mailboxes take the signature for a test: make it ${wanted}`)
  return ok(what, `${name} holds the key that mails are signed with`)
}

// A subdomain without a record has its parent's.
async function dmarc({ domain }: Sender, resolveTxt: ResolveTxt): Promise<Finding> {
  const what = 'DMARC'
  const labels = domain.split('.')
  for (let from = 0; from <= Math.max(0, labels.length - 2); from++) {
    const name = `_dmarc.${labels.slice(from).join('.')}`
    const found = await records(name, /^v=DMARC1\s*(?:;|$)/i, resolveTxt)
    if (!found) return unasked(what, name)
    if (found.length > 1) return mend(what, `${name} has ${found.length} records: mailboxes then follow none`)
    const [record] = found
    if (!record) continue
    const policy = /;\s*p\s*=\s*(none|quarantine|reject)\b/i.exec(record)?.[1]
    return policy
      ? ok(what, `${name} says p=${policy.toLowerCase()}`)
      : mend(what, `${name} has no p=none, p=quarantine or p=reject`)
  }
  return mend(what, `add a TXT record at _dmarc.${domain}: v=DMARC1; p=none`)
}

function tag(name: string, record: string): string {
  return new RegExp(`(?:^|;)\\s*${name}\\s*=([^;]*)`, 'i').exec(record)?.[1]?.trim() ?? ''
}

/** The matching TXT records; empty when there are none, null when nobody answered. */
async function records(name: string, pattern: RegExp, resolveTxt: ResolveTxt): Promise<string[] | null> {
  try {
    const found = await resolveTxt(name)
    return found.map((pieces) => pieces.join('')).filter((text) => pattern.test(text))
  } catch (error) {
    const { code } = Object(error) as { code?: unknown }
    return code === 'ENOTFOUND' || code === 'ENODATA' ? [] : null
  }
}

function ok(what: string, says: string): Finding {
  return { state: 'ok', what, says }
}

function mend(what: string, says: string): Finding {
  return { state: 'mend', what, says }
}

function unasked(what: string, name: string): Finding {
  return {
    state: 'unasked',
    what,
    says: `the DNS did not answer for ${name}: ask again where it can be reached`,
  }
}
