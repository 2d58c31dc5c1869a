import { z } from 'zod'
import { median } from '@/tools/median'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof CATEGORIES)[number]

const category = z.object({
  score: z.number(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
})
const audit = z.object({ score: z.number().nullable(), numericValue: z.number().optional() })

/** What this check reads of Lighthouse's report. */
export const reportSchema = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(z.enum(CATEGORIES), category),
  audits: z.record(z.string(), audit),
})
export type Report = z.infer<typeof reportSchema>

/** Scores from 0 to 100, times in ms, and whichever audits cost points outside performance. */
export type Figures = {
  scores: Record<Category, number>
  lcp: number
  cls: number
  tbt: number
  failed: string[]
}

/** The medians of several runs of one page. */
export function figuresOf(reports: Report[]): Figures {
  const scoreOf = (name: Category) =>
    median(reports.map(({ categories }) => Math.round(categories[name].score * 100)))
  const valueOf = (id: string) => median(reports.map(({ audits }) => audits[id]?.numericValue ?? Infinity))
  return {
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, scoreOf(name)])) as Record<Category, number>,
    lcp: valueOf('largest-contentful-paint'),
    cls: valueOf('cumulative-layout-shift'),
    tbt: valueOf('total-blocking-time'),
    failed: [...new Set(reports.flatMap(failedAudits))],
  }
}

function failedAudits({ categories, audits }: Report): string[] {
  return CATEGORIES.filter((name) => name !== 'performance').flatMap((name) =>
    categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  )
}
