import { expect, it } from 'vitest'
import { figuresOf, reportSchema } from './report.ts'

const category = (score: number, ...ids: string[]) => ({
  score,
  auditRefs: ids.map((id) => ({ id, weight: 1 })),
})

const report = (performance: number, lcp: number) =>
  reportSchema.parse({
    categories: {
      performance: category(performance, 'largest-contentful-paint'),
      accessibility: category(1, 'label'),
      'best-practices': category(0.96, 'errors-in-console', 'is-on-https'),
      seo: category(1),
    },
    audits: {
      'largest-contentful-paint': { score: 0.9, numericValue: lcp },
      'cumulative-layout-shift': { score: 1, numericValue: 0.01 },
      'total-blocking-time': { score: 1, numericValue: 20 },
      label: { score: 1 },
      'errors-in-console': { score: 0 },
      'is-on-https': { score: null },
    },
  })

it('takes the median of several runs, and names what costs points outside performance', () => {
  expect(figuresOf([report(0.97, 1_500), report(1, 1_200), report(0.99, 1_300)])).toEqual({
    scores: { performance: 99, accessibility: 100, 'best-practices': 96, seo: 100 },
    lcp: 1_300,
    cls: 0.01,
    tbt: 20,
    failed: ['errors-in-console'],
  })
})
