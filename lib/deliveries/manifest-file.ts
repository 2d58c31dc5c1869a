import { createHash } from 'node:crypto'
import path from 'node:path'
import { sumOf, writeText } from '@/lib/deliveries/package-file'
import { namesIn } from '@/lib/deliveries/package-folder'

export const MANIFEST = 'manifest.json'

const FORMAT = 'signatures-delivery/v1'

/** Of files that were made again after a delivery: how many rows less, and the first manifest's SHA-256 in hexadecimal. */
export type Rebuilt = { erasedSince: number; first: string }

/** Names every other file of the folder. Returns its SHA-256. */
export async function writeManifest(
  folder: string,
  checkpoint: string,
  rebuilt: Rebuilt | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const files: Record<string, string> = {}
  for (const name of await namesIn(folder)) files[name] = await sumOf(path.join(folder, name))
  const manifest = `${JSON.stringify({ format: FORMAT, checkpoint, ...rebuilt, files }, null, 2)}\n`
  await writeText(folder, MANIFEST, manifest)
  return new Uint8Array(createHash('sha256').update(manifest).digest())
}
