import type { LedgerBasis } from '@/lib/deliveries/ledger-basis'
import { writeManifest, type Rebuilt } from '@/lib/deliveries/manifest-file'
import type { Members } from '@/lib/deliveries/members'
import { writePdf } from '@/lib/deliveries/petition-pdf'
import { writeReadme } from '@/lib/deliveries/readme-file'
import { RowFiles } from '@/lib/deliveries/row-files'
import { RowsByPlace } from '@/lib/deliveries/rows-by-place'
import type { DeliveryPlan } from '@/lib/deliveries/schema'
import { signedRows, type SignedRow } from '@/lib/deliveries/signed-rows'
import { textIn, versionTexts, writeTexts, type VersionText } from '@/lib/deliveries/text-files'
import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locales'
import { logById } from '@/lib/ledger/log'
import { keysOf } from '@/lib/ledger/log-keys'
import { campaignIn, petitionText } from '@/lib/petition/queries'
import { versionName } from '@/lib/petition/rules'
import { env } from '@/lib/platform/env'

export type PackagePlan = DeliveryPlan & {
  members: Members
  basis: LedgerBasis
  /** What was handed over, where the files of that are made again. */
  handedOver: { count: number; manifest: Uint8Array; sealedAt: Date } | null
}

export type WrittenPackage = { rows: number; manifest: Uint8Array<ArrayBuffer> }

type Watch = {
  signal?: AbortSignal
  /** How many are read and written so far, and then how many are printed. */
  onRows: (rows: number) => Promise<void>
  onPrinted: (rows: number) => Promise<void>
}

/** Writes all files of a package into an empty folder, the manifest last. Throws PackageFailure, and when `signal` aborts. */
export async function writePackage(folder: string, plan: PackagePlan, watch: Watch): Promise<WrittenPackage> {
  const byPlace = await RowsByPlace.create(folder, plan)
  try {
    const { rows, versions } = await writeRows(folder, plan, byPlace, watch)
    const texts = await textsOf(versions)
    const organisation = async (locale: Locale) => (await campaignIn(locale)).organisation
    const rebuilt = rebuiltOf(plan, rows)
    await writeTexts(folder, texts)
    const words = textIn(texts[0], plan.toLanguage)
    await writePdf(
      folder,
      {
        ...words,
        ...{ language: plan.toLanguage, recipient: plan.to, count: rows },
        organisation: await organisation(plan.toLanguage),
        date: plan.handedOver?.sealedAt ?? new Date(),
        ...{ checkpoint: plan.basis.note, ...byPlace.document() },
      },
      watch,
    )
    await writeReadme(folder, {
      ...plan,
      ...{ organisation, rebuilt, count: rows, site: env().SITE_URL, vkey: await vkeyOf(plan.basis) },
      title: (locale) => textIn(texts[0], locale).title,
    })
    await byPlace.removeFile()
    return { rows, manifest: await writeManifest(folder, plan.basis.note, rebuilt) }
  } finally {
    await byPlace.close()
  }
}

/** `versions` holds how many signed or moved to each. */
type Written = { rows: number; versions: Map<string, number> }

async function writeRows(
  folder: string,
  { fields, members, basis }: PackagePlan,
  byPlace: RowsByPlace,
  { signal, onRows }: Watch,
): Promise<Written> {
  const files = await RowFiles.create(folder, fields, basis)
  const versions = new Map<string, number>()
  let rows = 0
  try {
    for await (const some of signedRows(members, basis)) {
      signal?.throwIfAborted()
      await files.add(some)
      await byPlace.add(some)
      for (const name of some.flatMap(versionsOf)) versions.set(name, (versions.get(name) ?? 0) + 1)
      rows += some.length
      await onRows(rows)
    }
    await files.finish()
  } finally {
    await files.close()
  }
  return { rows, versions }
}

function versionsOf({ values, renewedTo }: SignedRow): string[] {
  return [values['text-version'], renewedTo].filter((name) => name !== null)
}

/** The text that most of them signed comes first; where there is nobody, it is the one of today. */
async function textsOf(versions: ReadonlyMap<string, number>): Promise<[VersionText, ...VersionText[]]> {
  const signed = ({ name }: VersionText) => versions.get(name) ?? 0
  const names = versions.size > 0 ? versions.keys() : [versionName(await petitionText(DEFAULT_LOCALE))]
  const [most, ...others] = (await versionTexts(names)).sort((one, other) => signed(other) - signed(one))
  if (!most) throw new Error('There is no such version of the petition')
  return [most, ...others]
}

function rebuiltOf({ handedOver }: PackagePlan, rows: number): Rebuilt | null {
  if (!handedOver) return null
  return { erasedSince: handedOver.count - rows, first: Buffer.from(handedOver.manifest).toString('hex') }
}

async function vkeyOf({ logId }: LedgerBasis): Promise<string> {
  const log = await logById(logId)
  const [key] = log ? await keysOf(log) : []
  return key?.vkey ?? ''
}
