import path from 'node:path'

/** `failed` holds names. */
export type Result = { passed: number; failed: string[] }

type VitestReport = {
  numPassedTests: number
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[]
}

/** A file that fails to load has no tests to count, and counts as one failure. */
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
type PlaywrightReport = { suites: Suite[]; stats: { expected: number; flaky: number } }

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
