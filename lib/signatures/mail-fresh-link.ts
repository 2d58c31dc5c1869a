import { db } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import { signerMails } from '@/lib/signatures/jobs'
import { takeMail } from '@/lib/signatures/mail-allowance'
import { ownHolder } from '@/lib/signatures/token-holder'

/** Mails the holder of a link to their own page one for 24 hours. `enough`: the day's mails to the address are used up. */
export async function mailFreshLink(token: string): Promise<'mailed' | 'enough' | 'wrong'> {
  const holder = await ownHolder(token)
  if (!holder) return 'wrong'
  return db().$transaction(async (tx) => {
    if (!(await takeMail(tx, holder.id))) return 'enough'
    await enqueue(tx, signerMails.link, { signatureId: holder.id })
    return 'mailed'
  })
}
