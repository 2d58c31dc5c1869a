import type { Locator, Page } from '@playwright/test'
import { countStrokes, lengthOfFirst, readRow } from './pixels.ts'

// `label`: as many as its text alternative says.
type Row = { at: number; strokes: number | 'label' }

// What each drawing says, in strokes that cross it at a share of its height.
const DRAWINGS: { name: string; selector: string; rows: Row[] }[] = [
  { name: 'border', selector: 'figure svg[viewBox="0 0 640 270"]', rows: [{ at: 0.05, strokes: 'label' }] },
  { name: 'tenfold, before', selector: 'figure svg[viewBox="0 0 6 64"]', rows: [{ at: 0.5, strokes: 1 }] },
  {
    name: 'tenfold, after',
    selector: 'figure svg[viewBox="0 0 186 64"]',
    rows: [
      { at: 0.5, strokes: 10 },
      { at: 0.85, strokes: 9 },
    ],
  },
  { name: 'count', selector: 'svg.strokes', rows: [{ at: 0.3, strokes: 100 }] },
]

// What is folded up is drawn once it is unfolded.
const PAGE = ':not(details:not([open]) *)'
/** What paper shows of it. */
export const PAPER = `${PAGE}:not(.no-print *)`

/** Looks at the drawings' pixels: each stroke stands for a number. */
export async function figureFaults(page: Page, shown = PAGE): Promise<string[]> {
  const faults: string[] = []
  for (const { name, selector, rows } of DRAWINGS) {
    for (const drawing of await page.locator(`${selector}${shown}`).all()) {
      if (!(await drawing.isVisible())) faults.push(`${name}: it is not shown`)
      else for (const row of rows) faults.push(...(await rowFaults(drawing, name, row)))
    }
  }
  return [...faults, ...(await scaleFaults(page)), ...(await lineFaults(page, shown))]
}

async function rowFaults(drawing: Locator, name: string, { at, strokes }: Row): Promise<string[]> {
  const seen = countStrokes(await readRow(drawing, at))
  const said =
    strokes === 'label' ? Number.parseInt((await drawing.getAttribute('aria-label')) ?? '') : strokes
  return seen === said ? [] : [`${name}: ${seen} strokes instead of ${said}`]
}

/** One and ten compare only in one scale. */
async function scaleFaults(page: Page): Promise<string[]> {
  const boxes = await Promise.all(
    ['figure svg[viewBox="0 0 6 64"]', 'figure svg[viewBox="0 0 186 64"]'].map((selector) =>
      page.locator(selector).evaluateAll(([svg]) => svg?.getBoundingClientRect().height ?? 0),
    ),
  )
  const [one = 0, ten = 0] = boxes
  return Math.abs(one - ten) > 0.5 ? [`tenfold: ${one} px beside ${ten} px`] : []
}

/** The line is as long as the count's share of the goal. */
async function lineFaults(page: Page, shown: string): Promise<string[]> {
  const line = page.locator(`.count progress${shown}`)
  if ((await line.count()) === 0) return []
  if (!(await line.isVisible())) return ['count: the line is not shown']
  const share = await line.evaluate((element) => {
    const { value, max } = element as HTMLProgressElement
    return value / max
  })
  const drawn = lengthOfFirst(await readRow(line, 0.5))
  return Math.abs(drawn - share) > 0.015
    ? [`count: the line is ${drawn.toFixed(3)} long instead of ${share.toFixed(3)}`]
    : []
}
