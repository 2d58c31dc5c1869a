import { createWriteStream } from 'node:fs'
import path from 'node:path'
import type { PetitionDocument } from '@/lib/pdf/document'
import { writePetitionPdf } from '@/lib/pdf/write'

const FILE = 'signatures.pdf'

type Watch = { signal?: AbortSignal; onPrinted: (signers: number) => Promise<void> }

/** On disk when it returns. Throws when `signal` aborts. */
export async function writePdf(
  folder: string,
  document: PetitionDocument,
  { signal, onPrinted }: Watch,
): Promise<void> {
  const file = createWriteStream(path.join(folder, FILE), { flags: 'wx', mode: 0o600, flush: true })
  await writePetitionPdf(file, {
    ...document,
    signers: counted(unlessAborted(document.signers, signal), onPrinted),
    comments: unlessAborted(document.comments, signal),
  })
}

async function* unlessAborted<Row>(rows: AsyncIterable<Row>, signal?: AbortSignal): AsyncGenerator<Row> {
  for await (const row of rows) {
    signal?.throwIfAborted()
    yield row
  }
}

async function* counted<Row>(
  rows: AsyncIterable<Row>,
  onRows: (rows: number) => Promise<void>,
): AsyncGenerator<Row> {
  let count = 0
  for await (const row of rows) {
    count += 1
    await onRows(count)
    yield row
  }
}
