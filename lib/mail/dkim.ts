import { env } from '@/lib/platform/env'

// RFC 6376, 5.4.1; RFC 8058, 4 wants both of List-Unsubscribe signed, or no mailbox offers its button.
const SIGNED =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'List-Unsubscribe:List-Unsubscribe-Post'

export type Dkim = { domainName: string; keySelector: string; privateKey: string; headerFieldNames: string }

/** What mails are signed with, as nodemailer wants it; undefined where no key is set. */
export function dkim(): Dkim | undefined {
  const { DKIM_KEY, DKIM_SELECTOR, MAIL_FROM } = env()
  if (!DKIM_KEY) return undefined
  return {
    // The domain that a reader sees: only a signature of it counts for DMARC (RFC 7489, 3.1.1).
    domainName: mailDomain(MAIL_FROM.address),
    keySelector: DKIM_SELECTOR,
    privateKey: DKIM_KEY.export({ type: 'pkcs8', format: 'pem' }).toString(),
    headerFieldNames: SIGNED,
  }
}

/** The domain of `address@domain` or `Name <address@domain>`. */
export function mailDomain(from: string): string {
  return from.replace(/>\s*$/, '').split('@').at(-1)?.trim().toLowerCase() ?? ''
}
