import type { Page } from '@playwright/test'
import { localePath } from '@/lib/i18n/locales'
import { visitPublicPages } from '@/testing/drivers/public-pages'
import type { Site } from '@/testing/drivers/site'
import { withOwnSite } from '@/testing/setup/own-site'
import { until } from '@/testing/until'
import { finding, type Check, type Finding } from './check.ts'
import { figureFaults } from './text-conditions/figures.ts'
import { readMotion, readShown, type Shown } from './text-conditions/in-page.ts'
import { paperFaults } from './text-conditions/paper.ts'

type Condition = { name: string; style?: string; media?: NonNullable<Parameters<Page['emulateMedia']>[0]> }

const WIDTHS = [360, 1280]

// What WCAG 1.4.12 asks for.
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

const CONDITIONS: Condition[] = [
  { name: 'text at 200 %', style: ':root { font-size: 200% !important }' },
  { name: 'text spacing', style: SPACING },
  { name: 'forced colours', media: { forcedColors: 'active' } },
  { name: 'reduced motion', media: { reducedMotion: 'reduce' } },
]
const PLAIN = { forcedColors: 'none', reducedMotion: 'no-preference' } as const

/** However a visitor has texts, colours, motion or paper, every public page says the same, and its drawings mean the same. */
export const textConditions: Check = {
  name: 'text-conditions',
  run: () =>
    withOwnSite(async ({ site, browser }) => {
      await drawTheLine(site)
      const context = await browser.newContext({ deviceScaleFactor: 3 })
      const page = await context.newPage()
      const findings: Finding[] = []
      await visitPublicPages(page, site, async (name, locale) => {
        findings.push(await underEachCondition(page, localePath(locale, name)))
      })
      return findings
    }),
}

/** A line so short as that of no signature could not be told from none. */
async function drawTheLine(site: Site): Promise<void> {
  await site.query('UPDATE campaign SET count = 37')
  const shown = async () => (await (await fetch(site.url)).text()).includes('data-count="37"')
  await until('the page shows the count', shown, { seconds: 30, every: 250 })
}

async function underEachCondition(page: Page, name: string): Promise<Finding> {
  const faults = new Map<string, string[]>()
  const note = (condition: string, found: string[]) => {
    for (const fault of found) faults.set(fault, [...(faults.get(fault) ?? []), condition])
  }
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    const plain = await page.evaluate(readShown)
    note(`at ${width}`, [...plain.faults, ...(await figureFaults(page))])
    for (const condition of CONDITIONS)
      note(`${condition.name} at ${width}`, await changed(page, condition, plain))
  }
  note('paper', await paperFaults(page))
  return finding(
    `${name}: ${CONDITIONS.length + 1} conditions and paper, ${faults.size} faults`,
    [...faults].map(([fault, conditions]) => `${fault} (${conditions.join(', ')})`),
  )
}

async function changed(page: Page, { style, media }: Condition, plain: Shown): Promise<string[]> {
  const added = style ? await page.addStyleTag({ content: style }) : null
  if (media) await page.emulateMedia(media)
  const shown = await page.evaluate(readShown)
  const faults = [
    ...shown.faults,
    ...(shown.words === plain.words ? [] : [difference(plain.words, shown.words)]),
    ...(media?.reducedMotion ? await page.evaluate(readMotion) : []),
    ...(await figureFaults(page)),
  ]
  await added?.evaluate((element) => (element as Element).remove())
  await page.emulateMedia(PLAIN)
  return faults
}

function difference(plain: string, shown: string): string {
  const at = [...plain].findIndex((character, index) => character !== shown[index])
  return `says “${shown.slice(at, at + 40)}” instead of “${plain.slice(at, at + 40)}”`
}
