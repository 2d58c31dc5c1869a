import { open, rename } from 'node:fs/promises'
import path from 'node:path'

/** Writes a file whole or not at all; once it returns, it is there after a power cut too. */
export async function writeDurably(file: string, bytes: Buffer, mode = 0o644): Promise<void> {
  const temporary = `${file}.new`
  const handle = await open(temporary, 'w', mode)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
  const folder = await open(path.dirname(file), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
