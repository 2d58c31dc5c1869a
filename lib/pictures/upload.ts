import { createHash, randomInt } from 'node:crypto'
import { audit } from '@/lib/audit/audit'
import { encodePicture, type Encoded } from '@/lib/pictures/encode'
import type { FileRefusal, PictureTexts } from '@/lib/pictures/schema'
import { fileRefusal } from '@/lib/pictures/sniff'
import { db } from '@/lib/platform/db'
import { isUniqueViolation } from '@/lib/platform/prisma-errors'

type Forms = Extract<Encoded, { forms: unknown }>

/** `again` when the same file was uploaded before; that picture stays as it is. */
export type Uploaded = { key: string; again: boolean } | { refused: FileRefusal }

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'
const KEY_LENGTH = 16

/** Stores a picture's forms, never the file itself. No page changes, so nothing is invalidated. */
export async function uploadPicture(adminId: string, file: Buffer, texts: PictureTexts): Promise<Uploaded> {
  const refused = fileRefusal(file)
  if (refused) return { refused }
  const sourceHash = createHash('sha256').update(file).digest()
  const known = await byHash(sourceHash)
  if (known) return { key: known.key, again: true }
  const encoded = await encodePicture(file)
  if ('refused' in encoded) return encoded
  try {
    return { key: await store(adminId, sourceHash, encoded, texts), again: false }
  } catch (error) {
    const other = isUniqueViolation(error) ? await byHash(sourceHash) : null
    if (other) return { key: other.key, again: true }
    throw error
  }
}

function byHash(sourceHash: Buffer) {
  return db().picture.findUnique({
    where: { sourceHash: Uint8Array.from(sourceHash) },
    select: { key: true },
  })
}

async function store(
  adminId: string,
  sourceHash: Buffer,
  { width, height, forms }: Forms,
  { credit, words }: PictureTexts,
): Promise<string> {
  const key = Array.from({ length: KEY_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  await db().$transaction(async (tx) => {
    await tx.picture.create({
      data: {
        ...{ key, sourceHash: Uint8Array.from(sourceHash), width, height, credit, createdBy: adminId },
        words: { create: words },
        files: { create: forms.map((form) => ({ ...form, size: form.bytes.length })) },
      },
    })
    await audit(tx, { adminId, verb: 'upload', subject: `picture:${key}`, detail: { width, height } })
  })
  return key
}
