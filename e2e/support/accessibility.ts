import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong with a page: each rule and the first element against it. `narrow` says what alone is looked at. */
export async function accessibilityFaults(
  page: Page,
  narrow = (axe: AxeBuilder): AxeBuilder => axe,
): Promise<[rule: string, element: string | undefined][]> {
  const { violations } = await narrow(new AxeBuilder({ page })).analyze()
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html])
}
