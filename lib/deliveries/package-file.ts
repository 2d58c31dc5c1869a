import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import path from 'node:path'

/** A new file of its owner alone. */
export function createFile(folder: string, name: string): Promise<FileHandle> {
  return open(path.join(folder, name), 'wx', 0o600)
}

/** On disk when it returns. */
export async function writeText(folder: string, name: string, text: string): Promise<void> {
  const file = await createFile(folder, name)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** SHA-256 of a file, in hexadecimal. */
export async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
  return hash.digest('hex')
}
