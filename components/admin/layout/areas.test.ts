import { expect, it } from 'vitest'
import { sectionOf, sectionsFor } from '@/components/admin/layout/areas'

const names = (...asked: Parameters<typeof sectionsFor>) => sectionsFor(...asked).map(({ name }) => name)

it('leads an editor to what an editor may open', () => {
  expect(names('editor', true)).toEqual(['overview', 'updates', 'removals', 'deliveries', 'audit'])
})

it('leads an owner to the mailbox only while mail is kept', () => {
  expect(names('owner', true)).toContain('mailbox')
  expect(names('owner', false)).not.toContain('mailbox')
  expect(names('owner', false)).not.toContain('removals')
})

it('holds everything about signatures in one section', () => {
  for (const area of ['signatures', 'held', 'unusual', 'blocks', 'removals', 'requests'] as const)
    expect(sectionOf(area)).toBe('signatures')
  expect(sectionOf('account')).toBeUndefined()
})
