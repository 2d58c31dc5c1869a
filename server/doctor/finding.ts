import type { Finding } from '@/lib/mail/dns-records'

export function ok(what: string, says: string): Finding {
  return { state: 'ok', what, says }
}

export function mend(what: string, says: string): Finding {
  return { state: 'mend', what, says }
}

export function unasked(what: string, says: string): Finding {
  return { state: 'unasked', what, says }
}
