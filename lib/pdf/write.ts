import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { drawComments } from '@/lib/pdf/comments'
import { drawCover } from '@/lib/pdf/cover'
import type { PetitionDocument } from '@/lib/pdf/document'
import { drawPlaces } from '@/lib/pdf/places'
import { Sheets } from '@/lib/pdf/sheets'
import { drawSigners } from '@/lib/pdf/signers'
import { Unprintable } from '@/lib/pdf/unprintable'

/**
 * Writes a petition as PDF (A4, fonts embedded) while it reads the signers, and ends `out`. Says how many pages it has, and how many
 * names and comments have characters that no font here has; its last page lists them. Throws what `out` or the signers throw.
 */
export async function writePetitionPdf(
  out: Writable,
  document: PetitionDocument,
): Promise<{ pages: number; unprintable: number }> {
  const sheets = new Sheets(document)
  const unprintable = new Unprintable()
  await pipeline(() => drawAll(sheets, unprintable), out)
  return { pages: sheets.pages, unprintable: unprintable.count }
}

async function* drawAll(sheets: Sheets, unprintable: Unprintable): AsyncGenerator<Buffer> {
  yield* drawCover(sheets)
  yield* drawPlaces(sheets)
  yield* drawSigners(sheets, unprintable)
  yield* drawComments(sheets, unprintable)
  yield* unprintable.draw(sheets)
  yield* sheets.end()
}
