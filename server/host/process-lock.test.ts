import { readdir } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '@/tools/temporary-folder'
import { isLocked, tryLock, withLock } from './process-lock.ts'

let folder: string
let remove: () => Promise<void>

beforeEach(async () => {
  ;({ folder, remove } = await temporaryFolder())
})
afterEach(() => remove())

it('lets one after the other work', async () => {
  let inside = 0
  const insideAtOnce: number[] = []
  const work = async () => {
    insideAtOnce.push(++inside)
    await readdir(folder)
    inside--
  }
  await Promise.all([1, 2, 3].map(() => withLock({ folder, name: 'work', patience: 60_000 }, work)))
  expect(insideAtOnce).toEqual([1, 1, 1])
  expect(await isLocked(folder, 'work')).toBe(false)
})

it('is free again where the work failed', async () => {
  const failing = withLock({ folder, name: 'work', patience: 0 }, () => Promise.reject(new Error('no')))
  await expect(failing).rejects.toThrow('no')
  expect(await isLocked(folder, 'work')).toBe(false)
})

it('names who has had it for too long, and is apart from locks of other names', async () => {
  await tryLock(folder, 'work')
  const waiting = withLock({ folder, name: 'work', patience: 0 }, async () => {})
  await expect(waiting).rejects.toThrow(`Process ${process.pid} has held`)
  expect(await tryLock(folder, 'other')).toHaveProperty('lock')
})
