import { expect, it } from 'vitest'
import { stateName } from '@/components/admin/deliveries/names'

it('a package is ready while its files are there and somebody is left in it', () => {
  const ready = { state: 'ready', before: false, files: 'stored', problem: null } as const
  expect(stateName(ready)).toBe('Ready to be handed over')
  expect(stateName({ ...ready, files: 'stale' })).toBe('Being made again')
  expect(stateName({ ...ready, files: 'stale', problem: 'nobody-left' })).toBe('Nobody is left in it')
  expect(stateName({ ...ready, files: 'none' })).toBe('Without its files')
  expect(stateName({ ...ready, state: 'delivered', files: 'none' })).toBe('Handed over')
  expect(stateName({ ...ready, before: true, state: 'delivered', files: 'none' })).toBe('Earlier history')
})
