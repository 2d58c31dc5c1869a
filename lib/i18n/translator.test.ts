import { expect, it } from 'vitest'
import { translator } from '@/lib/i18n/translator'

it.each(['en', 'es'] as const)('writes numbers in %s as they are written in its territory', (locale) => {
  const words = translator(locale, 'admin.overview')('figures.withdrew', { count: 12_345 })
  expect(words).toMatch(/^12,345 /)
  expect(translator(locale, 'admin.overview')('figures.withdrew', { count: 1_234 })).toMatch(/^1,234 /)
})
