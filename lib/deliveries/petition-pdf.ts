import { createWriteStream } from 'node:fs'
import path from 'node:path'
import type { PetitionDocument } from '@/lib/pdf/document'
import { writePetitionPdf } from '@/lib/pdf/write'

const FILE = 'signatures.pdf'

/** On disk when it returns. Throws when `signal` aborts. */
export async function writePdf(
  folder: string,
  document: PetitionDocument,
  signal?: AbortSignal,
): Promise<void> {
  const file = createWriteStream(path.join(folder, FILE), { flags: 'wx', mode: 0o600, flush: true })
  await writePetitionPdf(file, {
    ...document,
    signers: unlessAborted(document.signers, signal),
    comments: unlessAborted(document.comments, signal),
  })
}

async function* unlessAborted<Row>(rows: AsyncIterable<Row>, signal?: AbortSignal): AsyncGenerator<Row> {
  for await (const row of rows) {
    signal?.throwIfAborted()
    yield row
  }
}
