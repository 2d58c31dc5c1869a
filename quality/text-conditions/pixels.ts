import type { Locator } from '@playwright/test'
import sharp from 'sharp'

// Fainter lines are none.
const FAINT = 48

/** A row of pixels across an element, by how far each is from the ground on its left: from 0 to 255. */
export async function readRow(drawing: Locator, at: number): Promise<number[]> {
  const { data, info } = await sharp(await drawing.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const start = Math.min(height - 1, Math.round(at * height)) * width * channels
  const pixel = (x: number) => [...data.subarray(start + x * channels, start + (x + 1) * channels)]
  const ground = await groundOf(drawing)
  return Array.from({ length: width }, (_, x) =>
    Math.max(...pixel(x).map((value, channel) => Math.abs(value - (ground[channel] ?? 0)))),
  )
}

async function groundOf(drawing: Locator): Promise<number[]> {
  const colour = await drawing.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const [red = 255, green = 255, blue = 255] = colour.match(/[\d.]+/g)?.map(Number) ?? []
  return [red, green, blue]
}

/** How many lines cross a row. */
export function countStrokes(row: number[]): number {
  return runsOf(row).length
}

/** The share of the row that its first line takes; 0 without one. */
export function lengthOfFirst(row: number[]): number {
  return (runsOf(row)[0] ?? 0) / row.length
}

function runsOf(row: number[]): number[] {
  const strongest = Math.max(...row)
  if (strongest < FAINT) return []
  const runs: number[] = []
  for (const [x, value] of row.entries()) {
    if (value < strongest / 2) continue
    const goesOn = x > 0 && (row[x - 1] ?? 0) >= strongest / 2
    if (goesOn) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
    else runs.push(1)
  }
  return runs
}
