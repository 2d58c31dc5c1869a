import { shouldAwaitReceipt } from '@/lib/ledger/await-receipt'
import { db } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import { mailCounted } from '@/lib/signatures/emails'
import { signerMails } from '@/lib/signatures/jobs'
import { defineMailJob } from '@/server/jobs/define-job'

const ASK_AGAIN_MS = 5_000

/** Waits for the receipt. A job that is queued twice for it, as after a kill, is one job: its key is the signature's. */
export const mailCountedJob = defineMailJob(signerMails.counted, async ({ signatureId }, { job }) => {
  if (!(await shouldAwaitReceipt(job, signatureId))) return mailCounted(job, signatureId)
  const runAt = new Date(Date.now() + ASK_AGAIN_MS)
  await db().$transaction((tx) =>
    enqueue(tx, signerMails.counted, { signatureId }, { runAt, key: `counted:${signatureId}` }),
  )
})
