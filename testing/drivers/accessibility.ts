import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
export const BEST_PRACTICE = 'best-practice'

/** axe's violations: each rule with the first offending element. `narrow` restricts what is checked. */
export async function accessibilityFaults(
  page: Page,
  narrow = (axe: AxeBuilder): AxeBuilder => axe,
): Promise<[rule: string, element: string | undefined][]> {
  const { violations } = await narrow(new AxeBuilder({ page })).analyze()
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html])
}
