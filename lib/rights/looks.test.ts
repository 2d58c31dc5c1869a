import { beforeAll, expect, it } from 'vitest'
import { dryRunHiding } from '@/lib/comments/dry-run'
import { listMessages } from '@/lib/contact/admin-queries'
import { dryRunDelivery } from '@/lib/deliveries/dry-run'
import { keptMails } from '@/lib/mail/queries'
import { dryRun } from '@/lib/removals/dry-run'
import { listSignatures } from '@/lib/signatures/admin-queries'
import { auditedVerbs } from '@/testing/scenes/admins'
import { anAdmin } from '@/testing/scenes/authorized'
import { useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

it.each([
  ['the list of signatures', 'signatures', listSignatures],
  ['samples of a bulk removal', 'signatures', dryRun],
  ['samples of hidden comments', 'signatures', dryRunHiding],
  ['the list of messages', 'messages', (owner) => listMessages(owner, null)],
  ['stored mails', 'mailbox', (owner) => keptMails(owner)],
  ['samples of a delivery', 'signatures', (owner) => dryRunDelivery(owner, {}, [])],
] satisfies [string, string, (owner: ReturnType<typeof anAdmin<'owner'>>, all: object) => unknown][])(
  'a look at %s is audited',
  async (_what, subject, look) => {
    const before = await auditedVerbs(subject)
    await look(anAdmin('owner', crypto.randomUUID()), {})
    expect(await auditedVerbs(subject)).toEqual([...before, 'look'])
  },
)
