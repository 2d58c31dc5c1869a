import { expect, test } from 'vitest'
import { sendOnce } from './mail-dedupe.ts'

test('a job that comes again while its mail is being sent, or after it, sends no other', async () => {
  let sent = 0
  let arrive = () => {}
  const send = () => new Promise<void>((resolve) => (arrive = resolve)).then(() => void (sent += 1))
  const both = [sendOnce('one', send), sendOnce('one', send)]
  arrive()
  await Promise.all([...both, sendOnce('one', send)])
  expect(sent).toBe(1)
})

test('a mail that failed is sent at the next try', async () => {
  let tries = 0
  const send = async () => {
    tries += 1
    if (tries === 1) throw new Error('The mail server is away')
  }
  await expect(sendOnce('two', send)).rejects.toThrow('away')
  await sendOnce('two', send)
  await sendOnce('two', send)
  expect(tries).toBe(2)
})
