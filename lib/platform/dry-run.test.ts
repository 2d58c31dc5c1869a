import { expect, it } from 'vitest'
import { hasDrifted } from '@/lib/platform/dry-run'

it('lets a few signatures come and go between counting and starting, and no more', () => {
  expect([hasDrifted(3, 13), hasDrifted(3, 14)]).toEqual([false, true])
  expect([hasDrifted(1000, 950), hasDrifted(1000, 949)]).toEqual([false, true])
})
