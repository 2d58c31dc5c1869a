import { z } from 'zod'
import { mailKind } from '@/lib/platform/jobs'

/** The link of one version, which ends at a moment; `by` is the owner who made it. */
export const joinLinkMail = mailKind('mail-join-link', {
  payload: z.object({ adminId: z.guid(), version: z.int(), until: z.iso.datetime(), by: z.guid() }),
})
