import { env } from '@/lib/platform/env'

// RFC 6376, 5.4.1; both List-Unsubscribe headers must be signed for one-click unsubscribing (RFC 8058, 4), and Feedback-ID for Gmail.
const SIGNED =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'List-Unsubscribe:List-Unsubscribe-Post:List-Id:Feedback-ID'

export type Dkim = { domainName: string; keySelector: string; privateKey: string; headerFieldNames: string }

export function dkim(): Dkim | undefined {
  const { DKIM_KEY, DKIM_SELECTOR, MAIL_FROM } = env()
  if (!DKIM_KEY) return undefined
  return {
    // DMARC counts only signatures of the visible sender's domain (RFC 7489, 3.1.1).
    domainName: mailDomain(MAIL_FROM.address),
    keySelector: DKIM_SELECTOR,
    privateKey: DKIM_KEY.export({ type: 'pkcs8', format: 'pem' }).toString(),
    headerFieldNames: SIGNED,
  }
}

export function mailDomain(from: string): string {
  return from.replace(/>\s*$/, '').split('@').at(-1)?.trim().toLowerCase() ?? ''
}
