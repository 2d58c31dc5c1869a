import { readdir } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startProgram } from '@/tools/programs'
import { temporaryFolder } from '@/tools/temporary-folder'
import { writePrivately } from './data-dir.ts'
import { takeLock } from './instance-lock.ts'
import { thisProcess } from './processes.ts'

let folder: string
let remove: () => Promise<void>

beforeEach(async () => {
  ;({ folder, remove } = await temporaryFolder())
})
afterEach(() => remove())

test('of many that start at the same instant one wins', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => takeLock(folder)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await readdir(folder)).toHaveLength(1)
})

test('of several processes that start at the same instant one wins', async () => {
  const starters = [1, 2, 3].map(() => startProgram('testing/programs/lock-taker.ts', [folder]))
  const words = await Promise.all(starters.map((starter) => starter.line('process')))
  expect(words.filter((word) => word.startsWith('took'))).toHaveLength(1)
  for (const starter of starters) starter.child.kill('SIGKILL')
  await Promise.all(starters.map((starter) => starter.ended))

  const lock = await takeLock(folder)
  await lock.release()
})

test('the refusal names the process and the address', async () => {
  const lock = await takeLock(folder)
  await expect(takeLock(folder)).rejects.toThrow(`process ${process.pid} and is still starting`)
  await lock.announce('http://localhost:3000')
  await expect(takeLock(folder)).rejects.toThrow(`process ${process.pid} at http://localhost:3000`)
  await lock.release()
  await expect(takeLock(folder)).resolves.toBeDefined()
})

test('a killed holder whose number another process got is taken over', async () => {
  await writePrivately(`${folder}/running.7`, JSON.stringify({ pid: process.pid, born: 'another boot 1' }))
  const lock = await takeLock(folder)
  expect(await readdir(folder)).toEqual(['running.8'])
  await lock.release()
  expect(thisProcess().born).not.toBe('another boot 1')
})
