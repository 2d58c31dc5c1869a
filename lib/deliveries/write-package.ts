import type { LedgerBasis } from '@/lib/deliveries/ledger-basis'
import { writeManifest, type Rebuilt } from '@/lib/deliveries/manifest-file'
import type { Members } from '@/lib/deliveries/members'
import { writeReadme } from '@/lib/deliveries/readme-file'
import { RowFiles } from '@/lib/deliveries/row-files'
import type { DeliveryPlan } from '@/lib/deliveries/schema'
import { signedRows } from '@/lib/deliveries/signed-rows'
import { writeTexts } from '@/lib/deliveries/text-files'
import type { Locale } from '@/lib/i18n/locales'
import { logById } from '@/lib/ledger/log'
import { keysOf } from '@/lib/ledger/log-keys'
import { campaign, petitionText } from '@/lib/petition/queries'
import { env } from '@/lib/platform/env'

export type PackagePlan = DeliveryPlan & {
  members: Members
  basis: LedgerBasis
  /** What was handed over, where the files of that are made again. */
  handedOver: { count: number; manifest: Uint8Array } | null
}

export type WrittenPackage = { rows: number; manifest: Uint8Array<ArrayBuffer> }

type Watch = { signal?: AbortSignal; onRows: (rows: number) => Promise<void> }

/** Writes all files of a package into an empty folder, the manifest last. Throws PackageFailure, and when `signal` aborts. */
export async function writePackage(folder: string, plan: PackagePlan, watch: Watch): Promise<WrittenPackage> {
  const { rows, versions } = await writeRows(folder, plan, watch)
  const rebuilt = rebuiltOf(plan, rows)
  await writeTexts(folder, versions)
  await writeReadme(folder, { ...plan, ...(await surroundings(plan)), count: rows, rebuilt })
  watch.signal?.throwIfAborted()
  return { rows, manifest: await writeManifest(folder, plan.basis.note, rebuilt) }
}

async function writeRows(
  folder: string,
  { fields, members, basis }: PackagePlan,
  { signal, onRows }: Watch,
): Promise<{ rows: number; versions: Set<string> }> {
  const files = await RowFiles.create(folder, fields, basis)
  const versions = new Set<string>()
  let rows = 0
  try {
    for await (const some of signedRows(members, basis)) {
      signal?.throwIfAborted()
      await files.add(some)
      for (const { values, renewedTo } of some)
        for (const name of [values['text-version'], renewedTo]) if (name !== null) versions.add(name)
      rows += some.length
      await onRows(rows)
    }
    await files.finish()
  } finally {
    await files.close()
  }
  return { rows, versions }
}

function rebuiltOf({ handedOver }: PackagePlan, rows: number): Rebuilt | null {
  if (!handedOver) return null
  return { erasedSince: handedOver.count - rows, first: Buffer.from(handedOver.manifest).toString('hex') }
}

async function surroundings({ basis }: PackagePlan) {
  const [{ organisation }, log] = await Promise.all([campaign(), logById(basis.logId)])
  const [key] = log ? await keysOf(log) : []
  const title = async (locale: Locale) => (await petitionText(locale)).title
  return { organisation, site: env().SITE_URL, vkey: key?.vkey ?? '', title }
}
