import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { makeZip, predictLength } from 'client-zip'
import { MANIFEST } from '@/lib/deliveries/manifest-file'
import { namesIn, packageFolder } from '@/lib/deliveries/package-folder'
import { db } from '@/lib/platform/db'

/** `stale` while files are made again without what was erased; `none` where there are none, or not on this machine. */
type Absent = { state: 'stale' | 'none' }

type StoredFile = { state: 'stored'; path: string; size: number }

/** `size` is that of the whole stream. */
type StoredZip = { state: 'stored'; stream: ReadableStream<Uint8Array>; size: number }

const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/

/** Whether the files of a delivery are there: a restored database may name files that this machine does not have. */
export async function packageState(id: number): Promise<(StoredFile | Absent)['state']> {
  return (await packageFile(id, MANIFEST)).state
}

/** One of a delivery's files, for whoever may read them. */
export async function packageFile(id: number, name: string): Promise<StoredFile | Absent> {
  const stored = await storedFolder(id)
  if (stored.state !== 'stored') return stored
  const file = path.join(stored.folder, name)
  const size = PLAIN_NAME.test(name) ? await sizeOf(file) : null
  return size === null ? { state: 'none' } : { state: 'stored', path: file, size }
}

/** All files of a delivery in a folder of one ZIP, for whoever may read them. */
export async function packageZip(id: number): Promise<StoredZip | Absent> {
  const stored = await storedFolder(id)
  if (stored.state !== 'stored') return stored
  const { folder, sealedAt } = stored
  const files = await Promise.all(
    (await namesIn(folder)).map(async (name) => {
      const file = path.join(folder, name)
      return { name: `delivery-${id}/${name}`, file, size: (await sizeOf(file)) ?? 0, lastModified: sealedAt }
    }),
  )
  if (files.length === 0) return { state: 'none' }
  return { state: 'stored', stream: makeZip(contentsOf(files)), size: Number(predictLength(files)) }
}

type ZipFile = { name: string; file: string; size: number; lastModified: Date }

async function* contentsOf(files: readonly ZipFile[]) {
  for (const { file, ...entry } of files) yield { ...entry, input: createReadStream(file) }
}

type StoredFolder = { state: 'stored'; folder: string; sealedAt: Date }

async function storedFolder(id: number): Promise<StoredFolder | Absent> {
  const delivery = await db().delivery.findUnique({
    where: { id },
    select: { files: true, filesUntil: true, package: true, sealedAt: true },
  })
  if (delivery?.files === 'stale') return { state: 'stale' }
  if (delivery?.files !== 'stored' || !delivery.package || !delivery.sealedAt) return { state: 'none' }
  if (!delivery.filesUntil || delivery.filesUntil <= new Date()) return { state: 'none' }
  return { state: 'stored', folder: packageFolder(id, delivery.package), sealedAt: delivery.sealedAt }
}

async function sizeOf(file: string): Promise<number | null> {
  const found = await stat(file).catch(() => null)
  return found?.isFile() ? found.size : null
}
