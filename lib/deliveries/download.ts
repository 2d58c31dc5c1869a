import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { packageZip } from '@/lib/deliveries/package-files'
import { db } from '@/lib/platform/db'

/** The package of a delivery as one ZIP, as `packageZip` answers it; the audit event comes first. */
export async function downloadPackage(owner: Authorized<'sudo'>, id: number) {
  const zip = await packageZip(id)
  if (zip.state === 'stored')
    await db().$transaction((tx) =>
      audit(tx, { adminId: owner.id, verb: 'download-delivery', subject: `delivery:${id}` }),
    )
  return zip
}
