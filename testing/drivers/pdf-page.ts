import { readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'

const READER = 'node_modules/unpdf/dist/pdfjs.mjs'
const BLANK = 'https://blank.example/'
const SCALE = 2

/** The first page of a PDF as a picture (PNG), as the browser draws it. */
export async function drawPdf(browser: Browser, pdf: Uint8Array): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1300, height: 1700 } })
  await page.route(`${BLANK}**`, (route) => {
    const isReader = route.request().url().endsWith('.mjs')
    const body = isReader ? readFileSync(READER) : '<!doctype html><canvas></canvas>'
    return route.fulfill({ contentType: isReader ? 'text/javascript' : 'text/html', body })
  })
  await page.goto(BLANK)
  await page.evaluate(
    async ({ bytes, scale, reader }) => {
      const { getDocument } = (await import(reader)) as typeof import('unpdf/pdfjs')
      const { promise } = getDocument({ data: Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)) })
      const first = await (await promise).getPage(1)
      const viewport = first.getViewport({ scale })
      const canvas = document.querySelector('canvas')
      Object.assign(canvas ?? {}, { width: viewport.width, height: viewport.height })
      await first.render({ canvas, viewport }).promise
    },
    { bytes: Buffer.from(pdf).toString('base64'), scale: SCALE, reader: `${BLANK}reader.mjs` },
  )
  const picture = await page.locator('canvas').screenshot()
  await page.close()
  return picture
}
