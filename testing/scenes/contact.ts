import { receiveMessage } from '@/lib/contact/receive'
import { contactSchema, type ContactInput } from '@/lib/contact/schema'
import { db } from '@/lib/platform/db'

export function aMessage(change: Partial<Record<keyof ContactInput, unknown>> = {}): ContactInput {
  return contactSchema.parse({
    email: `${crypto.randomUUID()}@example.org`,
    topic: 'other',
    message: 'A question.',
    ...change,
  })
}

/** Its number. */
export async function receivedMessage(
  change: Parameters<typeof aMessage>[0] = {},
  circumstances = { flags: [] as string[], held: false },
): Promise<number> {
  await receiveMessage(aMessage(change), circumstances)
  const { id } = await db().contactMessage.findFirstOrThrow({ orderBy: { id: 'desc' } })
  return id
}
