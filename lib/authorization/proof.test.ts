import { expectTypeOf, it } from 'vitest'
import type { Admin } from '@/lib/admins/require-admin'
import type { CurrentAdmin } from '@/lib/admins/sessions'
import type { currentAnomalies } from '@/lib/anomalies/queries'
import type { asJob } from '@/lib/authorization/as-job'
import type { Authorized } from '@/lib/authorization/proof'
import type { countRecipients } from '@/lib/broadcasts/recipients'
import type { settleAndClaimNext } from '@/lib/broadcasts/settle-and-claim-next'
import type { keptMails } from '@/lib/mail/queries'
import type { dryRun } from '@/lib/removals/dry-run'
import type { removalById } from '@/lib/removals/queries'
import type { runRemoval } from '@/lib/removals/run'
import type { startRemoval } from '@/lib/removals/start'
import type { stopRemoval } from '@/lib/removals/stop'
import type { undoRemoval } from '@/lib/removals/undo'
import type { findSignature, listSignatures, signatureOf } from '@/lib/signatures/admin-queries'
import type { mailConfirmation, mailCounted, mailSignedAlready } from '@/lib/signatures/emails'
import type { exportSignatures } from '@/lib/signatures/export'
import type { release } from '@/lib/signatures/release'
import type { remove } from '@/lib/signatures/remove'
import type { restore } from '@/lib/signatures/restore'
import type { allowMail, stopMail } from '@/lib/signatures/stop-mail'
import type { Holder } from '@/lib/signatures/token-holder'

// Types alone: `npm run check` fails where one of these does not hold.
type Asks<Verb extends (...args: never[]) => unknown> = Parameters<Verb>[0]

it('gives a proof to whoever was checked, and takes nothing else for one', () => {
  expectTypeOf<Admin>().toExtend<Authorized<'editor'>>()
  expectTypeOf<Admin<'owner'>>().toExtend<Authorized<'owner'>>()
  expectTypeOf<ReturnType<typeof asJob>>().toExtend<Authorized<'job'>>()
  expectTypeOf<Holder>().toExtend<Authorized<'signer'>>()
  expectTypeOf<{ id: string }>().not.toExtend<Authorized<'editor'>>()
  expectTypeOf<CurrentAdmin>().not.toExtend<Authorized<'editor'>>()
  expectTypeOf<string>().not.toExtend<Authorized<'editor'>>()
})

it('lets an owner do what an editor may, and nobody what another may', () => {
  expectTypeOf<Authorized<'owner'>>().toExtend<Authorized<'editor'>>()
  expectTypeOf<Authorized<'editor'>>().not.toExtend<Authorized<'owner'>>()
  expectTypeOf<Authorized<'owner'>>().not.toExtend<Authorized<'job'>>()
  expectTypeOf<Authorized<'job'>>().not.toExtend<Authorized<'owner'>>()
  expectTypeOf<Authorized<'signer'>>().not.toExtend<Authorized<'editor'>>()
})

it('is asked for by whatever reads or changes signers’ data', () => {
  expectTypeOf<
    | Asks<typeof listSignatures>
    | Asks<typeof findSignature>
    | Asks<typeof signatureOf>
    | Asks<typeof exportSignatures>
    | Asks<typeof release>
    | Asks<typeof remove>
    | Asks<typeof restore>
    | Asks<typeof stopMail>
    | Asks<typeof allowMail>
    | Asks<typeof dryRun>
    | Asks<typeof startRemoval>
    | Asks<typeof stopRemoval>
    | Asks<typeof undoRemoval>
    | Asks<typeof countRecipients>
    | Asks<typeof keptMails>
    | Asks<typeof currentAnomalies>
  >().toEqualTypeOf<Authorized<'owner'>>()
  expectTypeOf<Asks<typeof removalById>>().toEqualTypeOf<Authorized<'editor'>>()
  expectTypeOf<
    | Asks<typeof mailConfirmation>
    | Asks<typeof mailCounted>
    | Asks<typeof mailSignedAlready>
    | Asks<typeof runRemoval>
    | Asks<typeof settleAndClaimNext>
  >().toEqualTypeOf<Authorized<'job'>>()
})
