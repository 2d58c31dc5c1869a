import { expect, it } from 'vitest'
import { markOf, shownState } from '@/components/admin/deliveries/shown-state'

const READY = { state: 'ready', before: false, files: 'stored', problem: null } as const

it('a package is ready while its files are there and somebody is left in it', () => {
  expect(shownState(READY)).toBe('ready')
  expect(shownState({ ...READY, files: 'stale' })).toBe('remaking')
  expect(shownState({ ...READY, files: 'stale', problem: 'nobody-left' })).toBe('abandoned')
  expect(shownState({ ...READY, files: 'none' })).toBe('withoutFiles')
  expect(shownState({ ...READY, state: 'delivered', files: 'none' })).toBe('delivered')
  expect(shownState({ ...READY, before: true, state: 'delivered', files: 'none' })).toBe('history')
})

it('what a problem holds up is marked as trouble', () => {
  expect(markOf({ ...READY, state: 'making', files: 'none' })).toBe('underway')
  expect(markOf({ ...READY, state: 'making', files: 'none', problem: 'disk-full' })).toBe('trouble')
  expect(markOf(READY)).toBe('needed')
})
