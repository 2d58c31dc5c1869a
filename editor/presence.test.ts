import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { stayPresent } from '@/editor/presence'

const HERE = [{ email: 'ana@example.org', minutes: 2 }]
const FIELDS = { locale: 'en', editor: 'one' }

let page: EventTarget & { hidden: boolean }
const post = vi.fn(async () => ({ ok: true, json: async () => HERE }))
const beacon = vi.fn<(url: string, body: URLSearchParams) => boolean>(() => true)

beforeEach(() => {
  vi.useFakeTimers()
  post.mockClear()
  beacon.mockClear()
  page = Object.assign(new EventTarget(), { hidden: false })
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('fetch', post)
  vi.stubGlobal('navigator', { sendBeacon: beacon })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const comesBack = () => page.dispatchEvent(new Event('visibilitychange'))

it('is said at once and every twenty seconds, never sooner, and not by a page that is hidden', async () => {
  const tell = vi.fn()
  const leave = stayPresent('/here', FIELDS, tell)
  await vi.advanceTimersByTimeAsync(0)
  expect(tell).toHaveBeenCalledExactlyOnceWith(HERE)
  comesBack()
  expect(post).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(post).toHaveBeenCalledTimes(2)
  page.hidden = true
  await vi.advanceTimersByTimeAsync(60_000)
  expect(post).toHaveBeenCalledTimes(2)
  page.hidden = false
  comesBack()
  expect(post).toHaveBeenCalledTimes(3)
  leave()
})

it('ends when the page is left or other words are shown, and tells nobody afterwards', async () => {
  const tell = vi.fn()
  const leave = stayPresent('/here', FIELDS, tell)
  window.dispatchEvent(new Event('pagehide'))
  expect(String(beacon.mock.calls[0]?.[1])).toBe('locale=en&editor=one&left=yes')
  leave()
  expect(beacon).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(tell).not.toHaveBeenCalled()
  expect(post).toHaveBeenCalledTimes(1)
})

it('a site that does not answer changes nothing', async () => {
  post.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const tell = vi.fn()
  const leave = stayPresent('/here', FIELDS, tell)
  await vi.advanceTimersByTimeAsync(0)
  expect(tell).not.toHaveBeenCalled()
  leave()
})
