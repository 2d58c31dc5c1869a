import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { figureFaults, PAPER } from './figures.ts'
import { markForPaper, readPaper } from './in-page.ts'

// A Letter sheet between its margins, at 96 px an inch.
const SHEET = { width: 695, height: 920 }

/** What the paper lacks of what the page says: printed for real, and read again. */
export async function paperFaults(page: Page): Promise<string[]> {
  await page.setViewportSize(SHEET)
  await page.evaluate(markForPaper)
  await page.emulateMedia({ media: 'print' })
  const { lost, texts } = await page.evaluate(readPaper)
  const printed = lettersOf(await textOf(await page.pdf({ format: 'Letter', preferCSSPageSize: true })))
  const missing = texts.filter((text) => !printed.includes(lettersOf(text)))
  const faults = [
    ...lost,
    ...missing.map((text) => `not on paper: ${text.trim().slice(0, 60)}`),
    ...(await figureFaults(page, PAPER)),
  ]
  await page.emulateMedia({ media: null })
  return faults
}

async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  return text
}

// Raised numbers are painted last, and so stand between a page and the next one.
function lettersOf(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/\[\d+\]/g, '')
  return plain.replaceAll(/[^\p{L}\p{N}]/gu, '')
}
