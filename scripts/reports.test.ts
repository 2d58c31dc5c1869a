import path from 'node:path'
import { expect, it } from 'vitest'
import { readPlaywright, readVitest } from './reports.ts'

it('names the tests that Vitest says failed, and a file that could not be loaded', () => {
  const file = (name: string, status: string, ...assertionResults: object[]) => ({
    name: path.resolve(name),
    status,
    assertionResults,
  })
  const report = {
    numPassedTests: 2,
    testResults: [
      file(
        'lib/a.test.ts',
        'failed',
        { status: 'passed', fullName: 'adds' },
        { status: 'failed', fullName: 'takes' },
      ),
      file('lib/b.test.ts', 'failed'),
      file('lib/c.test.ts', 'passed', { status: 'passed', fullName: 'keeps' }),
    ],
  }
  expect(readVitest(JSON.stringify(report))).toEqual({
    passed: 2,
    failed: ['lib/a.test.ts › takes', 'lib/b.test.ts'],
  })
})

it('names the tests that Playwright says failed, also within a group', () => {
  const spec = (title: string, ok: boolean) => ({ file: 'signing.spec.ts', title, ok })
  const report = {
    stats: { expected: 2, flaky: 0 },
    suites: [
      {
        specs: [spec('a visitor signs', true), spec('a link is opened', false)],
        suites: [{ specs: [spec('an error stands by its field', false), spec('the input is kept', true)] }],
      },
    ],
  }
  expect(readPlaywright(JSON.stringify(report))).toEqual({
    passed: 2,
    failed: ['signing.spec.ts › a link is opened', 'signing.spec.ts › an error stands by its field'],
  })
})
