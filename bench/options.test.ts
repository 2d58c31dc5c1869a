import { expect, test } from 'vitest'
import { OptionsError, readOptions } from './options.ts'

test('every option has a default, and each can be set', () => {
  expect(readOptions([])).toEqual({
    only: [],
    connections: [1, 32, 128],
    warmUp: 3,
    seconds: 5,
    rounds: 1,
    url: null,
    databaseUrl: null,
    rows: 0,
    processes: 1,
    nginx: false,
    full: false,
  })
  expect(readOptions(['--full'])).toMatchObject({ full: true, nginx: true, rounds: 3, rows: 1_000_000 })
  const set = readOptions(['--only', 'page,mix', '--connections', '8', '--url', 'https://example.org/es'])
  expect(set).toMatchObject({ only: ['page', 'mix'], connections: [8], url: 'https://example.org' })
})

test.each([
  [['--seconds', 'soon'], '--seconds must be'],
  [['--connections', '0'], '--connections must be'],
  [['--url', 'example.org'], '--url must be'],
  [['--database-url', 'postgresql://x'], 'goes with --url'],
  [['--url', 'https://example.org', '--rows', '9'], 'starts itself'],
  [['--url', 'https://example.org', '--nginx'], 'starts itself'],
  [['--url', 'https://example.org', '--full'], 'starts itself'],
  [['--fast'], '--fast'],
])('%j is refused by name', (args, message) => {
  expect(() => readOptions(args)).toThrow(OptionsError)
  expect(() => readOptions(args)).toThrow(message)
})
