import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error'
import { redirect } from 'next/navigation'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { UNSENT, type FormAction } from '@/editor/form-state'
import { guarded } from '@/editor/guarded-action'

beforeEach(() => vi.stubGlobal('window', {}))
afterEach(() => vi.unstubAllGlobals())

const typed = new FormData()
typed.set('title', 'Mine')

const WORDS = { renewed: 'Reload this page.', unreached: 'Try again.' }
const sent = (action: FormAction) => guarded(action, WORDS)(UNSENT, typed)

it('what the site answers is passed on, and so is where it leads', async () => {
  const answer = { ...UNSENT, message: 'Saved.' }
  expect(await sent(() => Promise.resolve(answer))).toBe(answer)
  const leads = () => sent(async () => redirect('/admin'))
  await expect(leads()).rejects.toThrow('NEXT_REDIRECT')
})

it('a form that a newer release does not know says so, and what was typed is kept', async () => {
  const state = await sent(() => Promise.reject(new UnrecognizedActionError('not found')))
  expect(state.message).toBe('Reload this page.')
  expect(state).toMatchObject({ values: { title: 'Mine' }, renewed: true })
})

it('a site that does not answer loses nothing either', async () => {
  const state = await sent(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(state.message).toBe('Try again.')
  expect([state.values, state.renewed]).toEqual([{ title: 'Mine' }, undefined])
})

it('on the server a form posts to its action itself', () => {
  vi.unstubAllGlobals()
  const action = () => Promise.resolve(UNSENT)
  expect(guarded(action, WORDS)).toBe(action)
})
