import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { localePath, LOCALES } from '@/lib/i18n/locales'
import { exec } from '@/server/host/exec'
import { withOwnSite } from '@/testing/setup/own-site'
import { findChromium } from '@/tools/chromium'
import { temporaryFolder } from '@/tools/temporary-folder'
import { finding, type Check, type Finding } from './check.ts'
import { installLighthouse } from './lighthouse/install.ts'
import { figuresOf, reportSchema, type Figures, type Report } from './lighthouse/report.ts'

const RUNS = 5
const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
const MOST_LCP_MS = 1_400
const MOST_SHIFT = 0.02
const MINUTE = 60_000

/** Lighthouse's phone on the petition in each language, over loopback; how to read it stands in docs/decisions/0052. */
export const lighthouse: Check = {
  name: 'lighthouse',
  async run() {
    const program = await installLighthouse()
    return withOwnSite(async ({ site }) => {
      const findings: Finding[] = []
      for (const locale of LOCALES) {
        const address = localePath(locale, '/')
        const reports: Report[] = []
        // The first visit makes the page, which the others are then given from memory.
        await fetch(site.url + address)
        for (let run = 0; run < RUNS; run++) reports.push(await audit(program, site.url + address))
        findings.push(judge(address, figuresOf(reports)))
      }
      return findings
    })
  },
}

async function audit(program: string, url: string): Promise<Report> {
  const { folder, remove } = await temporaryFolder()
  const file = path.join(folder, 'report.json')
  const args = [
    ...[program, url, '--quiet', '--no-enable-error-reporting'],
    ...['--output=json', `--output-path=${file}`, '--form-factor=mobile', '--throttling-method=simulate'],
    '--chrome-flags=--headless --no-sandbox --disable-background-networking --disable-component-update',
  ]
  const env = { ...process.env, CHROME_PATH: await findChromium() }
  try {
    await exec(process.execPath, args, { env, timeout: 3 * MINUTE })
    const report = reportSchema.parse(JSON.parse(await readFile(file, 'utf8')))
    if (report.runtimeError) throw new Error(report.runtimeError.message)
    return report
  } finally {
    await remove()
  }
}

function judge(address: string, { scores, lcp, cls, tbt, failed }: Figures): Finding {
  const points = Object.entries(LEAST).map(([name, least]) => ({
    ...{ name, least, score: scores[name as keyof typeof LEAST] },
  }))
  const what = [
    points.map(({ name, score }) => `${name} ${score}`).join(', '),
    `LCP ${(lcp / 1_000).toFixed(2)} s`,
    `CLS ${cls.toFixed(3)}`,
    `TBT ${Math.round(tbt)} ms`,
  ].join(', ')
  return finding(`${address}: ${what}`, [
    ...points
      .filter(({ score, least }) => score < least)
      .map(({ name, score, least }) => `${name}: ${score} of ${least}`),
    ...(lcp > MOST_LCP_MS ? [`LCP over ${MOST_LCP_MS / 1_000} s`] : []),
    ...(cls > MOST_SHIFT ? [`CLS over ${MOST_SHIFT}`] : []),
    ...failed.map((id) => `failed: ${id}`),
  ])
}
