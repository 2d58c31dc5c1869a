import path from 'node:path'

/** How many passed, and the names of those that did not. */
export type Result = { passed: number; failed: string[] }

/** The fields read of Vitest's JSON report. */
type VitestReport = {
  numPassedTests: number
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[]
}

/** Reads Vitest's JSON report. A file that cannot even be loaded has no tests to count, and fails as one. */
export function readVitest(report: string): Result {
  const { numPassedTests, testResults } = JSON.parse(report) as VitestReport
  const failed = testResults.flatMap(({ name, status, assertionResults }) => {
    const file = path.relative('', name)
    const tests = assertionResults.filter((test) => test.status === 'failed')
    if (tests.length === 0 && status === 'failed') return [file]
    return tests.map(({ fullName }) => `${file} › ${fullName}`)
  })
  return { passed: numPassedTests, failed }
}

type Suite = { suites?: Suite[]; specs: { file: string; title: string; ok: boolean }[] }
/** The fields read of Playwright's JSON report. */
type PlaywrightReport = { suites: Suite[]; stats: { expected: number; flaky: number } }

/** Reads Playwright's JSON report. */
export function readPlaywright(report: string): Result {
  const { suites, stats } = JSON.parse(report) as PlaywrightReport
  const failed = suites
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(({ file, title }) => `${file} › ${title}`)
  return { passed: stats.expected + stats.flaky, failed }
}

function specsOf({ suites = [], specs }: Suite): Suite['specs'] {
  return [...specs, ...suites.flatMap(specsOf)]
}
