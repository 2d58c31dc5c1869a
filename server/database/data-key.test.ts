import { expect, test, vi } from 'vitest'
import { useSeededDatabase } from '@/testing/scenes/signatures'

test('a database goes on with the key it was sealed with, and refuses another', async () => {
  await useSeededDatabase()
  const first = await import('./data-key.ts')
  await first.checkDataKey()
  await expect(first.checkDataKey()).resolves.toBeUndefined()

  vi.resetModules()
  vi.stubEnv('DATA_KEY', '0'.repeat(64))
  const other = await import('./data-key.ts')
  await expect(other.checkDataKey()).rejects.toThrow('DATA_KEY is not the key')
})
