import { z } from 'zod'
import { COMPLAINT, type MailEvent } from './rules.ts'

const bounce = z.object({
  bounceType: z.string(),
  bounceSubType: z.string(),
  bouncedRecipients: z.array(z.object({ emailAddress: z.string(), status: z.string().optional() })),
})

const complaint = z.object({ complainedRecipients: z.array(z.object({ emailAddress: z.string() })) })

// `notificationType` in notifications of an identity, `eventType` in events of a configuration set.
const schema = z.object({
  notificationType: z.string().optional(),
  eventType: z.string().optional(),
  bounce: bounce.optional(),
  complaint: complaint.optional(),
})

/** Permanent bounces and complaints in a notification of Amazon SES; none in one of another kind, null when it is something else. */
export function sesEvents(message: string): MailEvent[] | null {
  const { data } = schema.safeParse(parsed(message))
  if (!data) return null
  const kind = data.notificationType ?? data.eventType
  if (kind === 'Bounce' && data.bounce?.bounceType === 'Permanent') return bouncesOf(data.bounce)
  if (kind === 'Complaint' && data.complaint)
    return data.complaint.complainedRecipients.map(({ emailAddress }) => ({
      email: emailAddress,
      kind: 'complaint',
      code: COMPLAINT,
    }))
  return []
}

function bouncesOf({ bouncedRecipients, bounceSubType }: z.output<typeof bounce>): MailEvent[] {
  return bouncedRecipients.map(({ emailAddress, status }) => ({
    email: emailAddress,
    kind: 'bounce',
    code:
      status && /^\d\.\d{1,3}\.\d{1,3}$/.test(status)
        ? status
        : bounceSubType.replace(/\W/g, '').slice(0, 40),
  }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
