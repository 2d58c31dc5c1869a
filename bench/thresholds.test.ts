import { expect, test } from 'vitest'
import { checkThresholds, type Measurement } from './thresholds.ts'

const line = (name: string, perSecond: number, more: Partial<Measurement> = {}): Measurement => ({
  name,
  perSecond,
  baseline: null,
  connections: 128,
  signatures: 0,
  p50: 5,
  p99: 10,
  seconds: 5,
  megabytes: 200,
  ...more,
})

const verdictOf = (lines: Measurement[], says: string) =>
  checkThresholds(lines).find((threshold) => threshold.says.includes(says))

test('a threshold passes, fails, or was not measured', () => {
  expect(verdictOf([line('confirm', 1_000)], 'confirm at')).toMatchObject({ figure: '1,000/s', passed: true })
  expect(verdictOf([line('confirm', 999)], 'confirm at')).toMatchObject({ figure: '999/s', passed: false })
  expect(verdictOf([line('confirm', 5_000, { connections: 32 })], 'confirm at')).toMatchObject({
    passed: null,
  })
  expect(
    verdictOf([line('sign-json', 9_000, { p99: 300 })], 'sign-json at 128 connections: p99'),
  ).toMatchObject({
    figure: '300.0 ms',
    passed: false,
  })
})

test('the admin area is judged at the one connection that it is measured with', () => {
  const lists = line('admin-in-storm', 40, { connections: 1, p99: 199 })
  expect(verdictOf([lists], 'admin-in-storm')).toMatchObject({ figure: '199.0 ms', passed: true })
})

test('a case is compared with its baseline of the same run, the loop at its own connections', () => {
  const lines = [
    line('page', 60),
    line('bare-page', 100),
    line('nginx-page', 49),
    line('nginx-static', 100),
    line('sign-json', 3_999),
    line('insert-one', 4_000, { connections: 32 }),
  ]
  expect(verdictOf(lines, 'of bare-page')).toMatchObject({ figure: '0.60', passed: true })
  expect(verdictOf(lines, 'of nginx-static')).toMatchObject({ figure: '0.49', passed: false })
  expect(verdictOf(lines, 'sign-json at 128 connections: at least 1 of')).toMatchObject({ passed: false })
})

test('with many signatures in place a case keeps its speed', () => {
  const many = { signatures: 1_000_000 }
  const lines = [line('page', 100), line('page', 84, many), line('mix', 100), line('mix', 90, many)]
  expect(verdictOf(lines, 'page with 1,000,000')).toMatchObject({ figure: '0.84', passed: false })
  expect(verdictOf(lines, 'mix with 1,000,000')).toMatchObject({ passed: true })
})

test('a case with a baseline is compared relative to it, on a machine that became slower, and the baseline itself is not checked', () => {
  const many = { signatures: 1_000_000 }
  const compared = { baseline: 'bare-page' }
  const lines = [line('bare-page', 100), line('page', 70, compared)]
  const slower = [line('bare-page', 50, many), line('page', 34, { ...many, ...compared })]
  expect(verdictOf([...lines, ...slower], 'of its share of bare-page without')).toMatchObject({
    figure: '0.97',
    passed: true,
  })
  expect(verdictOf([...lines, ...slower], 'bare-page with 1,000,000')).toBeUndefined()
})

test('seeding and exporting have limits on their total time, exporting on its memory too', () => {
  const among = (name: string, more: Partial<Measurement>) => [
    line(name, 0, { signatures: 1_000_000, ...more }),
  ]
  expect(verdictOf(among('seed', { seconds: 119.4 }), 'seed')).toMatchObject({
    figure: '119 s',
    passed: true,
  })
  expect(verdictOf(among('seed', { seconds: 120 }), 'seed')).toMatchObject({ passed: false })
  const slow = among('export', { seconds: 61, megabytes: 299 })
  expect(verdictOf(slow, 'under 60 s')).toMatchObject({ passed: false })
  expect(verdictOf(slow, 'under 300 MB')).toMatchObject({ figure: '299 MB', passed: true })
})

test('the lists of the admin area have limits with many signatures in place', () => {
  const list = (p99: number) => [line('admin-lists', 30, { connections: 1, signatures: 1_000_000, p99 })]
  expect(verdictOf(list(99), 'admin-lists')).toMatchObject({ figure: '99.0 ms', passed: true })
  expect(verdictOf(list(100), 'admin-lists')).toMatchObject({ passed: false })
  expect(verdictOf([line('admin-lists', 30)], 'admin-lists')).toBeUndefined()
})
