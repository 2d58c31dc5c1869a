import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import { localePath, LOCALES } from '@/lib/i18n/locales'
import { withOwnSite } from '@/testing/setup/own-site'
import { launchChromium } from '@/tools/chromium'
import { onlyFonts, type FontSet } from '@/tools/system-fonts'
import { temporaryFolder } from '@/tools/temporary-folder'
import { finding, type Check, type Finding } from './check.ts'

const LATE_MS = 1_500
const MOST_SHIFT = 0.02
const WINDOWS = [
  { width: 360, height: 640 },
  { width: 412, height: 823 },
  { width: 1280, height: 800 },
]
const WIDESPREAD = /arial|times|liberation|helvetica|arimo|tinos|nimbus/i

const NAMED = (folder: string, names: string[]) =>
  names.map((name) => `/usr/share/fonts/truetype/${folder}/${name}.ttf`)
const DEJAVU: FontSet = {
  files: NAMED('dejavu', ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSerif', 'DejaVuSerif-Bold']),
  brings: 'fonts-dejavu-core',
}

/** The petition does not jump when its fonts come late, on a machine that has neither Arial nor Times. */
export const lateFonts: Check = {
  name: 'late-fonts',
  run: () =>
    withOwnSite(async ({ site }) => {
      const { folder, remove } = await temporaryFolder()
      const env = { ...process.env, FONTCONFIG_FILE: await onlyFonts(DEJAVU, folder) }
      const browser = await launchChromium({ env })
      try {
        const findings: Finding[] = []
        for (const locale of LOCALES)
          findings.push(...(await visits(browser, site.url, localePath(locale, '/'))))
        return findings
      } finally {
        await browser.close()
        await remove()
      }
    }),
}

async function visits(browser: Browser, url: string, path: string): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const viewport of WINDOWS) {
    const page = await browser.newPage({ viewport })
    const { moved, pushed, fonts } = await visit(page, url + path)
    await page.close()
    const what = `${path} at ${viewport.width}: CLS ${moved.toFixed(3)}, set in ${fonts.join(' and ')} at first`
    findings.push(
      finding(what, [
        ...(moved > MOST_SHIFT ? [`more than ${MOST_SHIFT}: ${pushed.join(', ')}`] : []),
        ...(fonts.some((font) => WIDESPREAD.test(font)) ? ['this machine’s own fonts were used'] : []),
      ]),
    )
  }
  return findings
}

/** The sum of all shifts, and what was pushed. */
type Shifts = { moved: number; pushed: string[] }

async function visit(page: Page, url: string): Promise<Shifts & { fonts: string[] }> {
  await page.route(/\.woff2/, async (route) => {
    await wait(LATE_MS)
    await route.continue()
  })
  await page.addInitScript(observeShifts)
  await page.goto(url, { waitUntil: 'domcontentloaded' })
  const fonts = await fontsOf(page)
  await page.waitForLoadState()
  await page.evaluate(settled)
  return { ...(await page.evaluate(readShifts)), fonts }
}

/** The families that the headline and the text are set in just now. */
async function fontsOf(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const families: string[] = []
  for (const selector of ['h1', 'main p']) {
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
    families.push(fonts[0]?.familyName ?? 'none')
  }
  return families
}

// These run in the browser.
function observeShifts(): void {
  const seen = Object.assign(globalThis, { moved: 0, pushed: [] as string[] })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as unknown as {
        value: number
        hadRecentInput: boolean
        sources: { node: Node | null }[]
      }
      if (hadRecentInput) continue
      seen.moved += value
      seen.pushed.push(...sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? ''))
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

function readShifts(): Shifts {
  const { moved, pushed } = globalThis as unknown as Shifts
  return { moved, pushed: [...new Set(pushed)] }
}

async function settled(): Promise<void> {
  await document.fonts.ready
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}
