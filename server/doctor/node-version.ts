import type { Finding } from '@/lib/mail/dns-records'
import { mend, ok } from './finding.ts'

const WHAT = 'Node.js'
// https://github.com/nodejs/release#release-schedule
const ENDS: Record<number, string> = { 20: '2026-04-30', 22: '2027-04-30', 24: '2028-04-30' }

export function examineNode(version: string = process.versions.node, today: Date = new Date()): Finding {
  const ends = ENDS[Number.parseInt(version)]
  if (!ends) return mend(WHAT, `${version} is none of those the site is tested with: use 24`)
  if (today.toISOString().slice(0, 10) > ends)
    return mend(WHAT, `${version} gets no security fixes since ${ends}: use 24`)
  return ok(WHAT, `${version}, with security fixes until ${ends}`)
}
