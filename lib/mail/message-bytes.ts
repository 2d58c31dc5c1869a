import type { Message } from '@/lib/mail/message'
import { messageAsSent } from '@/lib/mail/message-as-sent'
import { mimeOf } from '@/lib/mail/mime'

/** How many bytes a mail has as a mail server gets it, but for a DKIM signature. */
export function messageBytes(message: Message): number {
  const { head, body } = mimeOf(messageAsSent(message, 'measured'))
  return body.reduce((sum, piece) => sum + piece.length, head.length)
}
