import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Autosaver, type AutosaveStatus } from '@/editor/autosaver'
import type { SaveResult } from '@/editor/form-results'
import { UNSENT, type FormState } from '@/editor/form-state'

class FieldsOf extends FormData {
  constructor(form: { fields: Record<string, string> }) {
    super()
    for (const [name, value] of Object.entries(form.fields)) this.set(name, value)
  }
}

let kept: Map<string, string>
let told: AutosaveStatus[]
const answers: (() => Promise<FormState<SaveResult>>)[] = []

beforeEach(() => {
  kept = new Map()
  told = []
  answers.length = 0
  vi.useFakeTimers()
  vi.stubGlobal('FormData', FieldsOf)
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('sessionStorage', {
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function opens(text: string) {
  const fields: Record<string, string> = { id: '1', locale: 'en', 'en-body': text }
  const form = Object.assign(new EventTarget(), { fields, getAttribute: () => 'editor-en' })
  const sent: string[] = []
  const saver = new Autosaver(
    form as unknown as HTMLFormElement,
    (_before, data) => {
      sent.push(String((data as unknown as FormData).get('en-body')))
      return answers.shift()?.() ?? Promise.resolve(saved('2026-11-24T10:00:00.000Z'))
    },
    ({ status }) => told.push(status),
  )
  const types = (value: string) => {
    fields['en-body'] = value
    form.dispatchEvent(new Event('input'))
  }
  const presses = (value: string) => {
    const submitter = { getAttribute: () => value }
    form.dispatchEvent(Object.assign(new Event('submit'), { submitter }))
  }
  return { saver, fields, types, presses, sent, last: () => told.at(-1) }
}

function saved(at: string): FormState<SaveResult> {
  return { ...UNSENT, result: { saved: { at, isPending: false } } }
}

function leaving(): Event {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event
}

it('saves after a pause, and lets go of what the tab kept', async () => {
  const { types, sent, last } = opens('Before.')
  types('After.')
  expect(last()).toEqual({ kind: 'unsaved' })
  expect(kept.size).toBe(1)
  expect(leaving().defaultPrevented).toBe(true)
  await vi.advanceTimersByTimeAsync(1_500)
  expect(sent).toEqual(['After.'])
  expect(last()).toMatchObject({ kind: 'saved' })
  expect(kept.size).toBe(0)
  expect(leaving().defaultPrevented).toBe(false)
})

it('still saves after a pause what is typed long after a button saved what came before', async () => {
  const { saver, types, presses, sent } = opens('Before.')
  types('Saved by a button.')
  presses('save')
  saver.settled({ at: '2026-11-24T10:00:00.000Z', isPending: false })
  await vi.advanceTimersByTimeAsync(60_000)
  types('Typed a minute later.')
  await vi.advanceTimersByTimeAsync(1_500)
  expect(sent).toEqual(['Typed a minute later.'])
})

it('has nothing to save, to keep or to warn of once what was typed is undone', async () => {
  const { types, sent, last } = opens('Before.')
  types('After.')
  types('Before.')
  expect(last()).toEqual({ kind: 'untouched' })
  expect(kept.size).toBe(0)
  expect(leaving().defaultPrevented).toBe(false)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(sent).toEqual([])

  types('After.')
  await vi.advanceTimersByTimeAsync(1_500)
  types('After all.')
  types('After.')
  expect(last()).toMatchObject({ kind: 'saved' })
})

it('says why it could not save, keeps the words in the tab, and tries again', async () => {
  const { types, sent, last } = opens('Before.')
  answers.push(
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => Promise.resolve({ ...UNSENT, message: 'You are signed out. Sign in in another tab.' }),
  )
  types('On a train.')
  await vi.advanceTimersByTimeAsync(1_500)
  expect(last()).toEqual({ kind: 'failed', why: 'offline' })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(last()).toEqual({
    ...{ kind: 'failed', why: 'refused' },
    reason: 'You are signed out. Sign in in another tab.',
  })
  expect([...kept.values()][0]).toContain('On a train.')
  expect(leaving().defaultPrevented).toBe(true)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(last()).toMatchObject({ kind: 'saved' })
  expect(sent).toEqual(['On a train.', 'On a train.', 'On a train.'])
  expect(kept.size).toBe(0)
})

it('saves nothing more in a conflict until somebody has chosen, and keeps what is typed meanwhile', async () => {
  const { saver, types, sent, last } = opens('Before.')
  const theirs = { title: '', byline: '', summary: '', body: 'Theirs.' }
  const conflict = { by: null, editedAt: '2026-11-24T11:00:00.000Z', again: false, theirs, changes: [] }
  answers.push(() => Promise.resolve({ ...UNSENT, result: { conflict } }))
  types('Mine.')
  await vi.advanceTimersByTimeAsync(1_500)
  expect(last()).toMatchObject({ kind: 'failed', why: 'conflict' })
  types('Mine, longer.')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(sent).toEqual(['Mine.'])
  expect([...kept.values()][0]).toContain('Mine, longer.')
  saver.settled({ at: '2026-11-24T12:00:00.000Z', isPending: false })
  await vi.advanceTimersByTimeAsync(1_500)
  expect(sent).toEqual(['Mine.', 'Mine, longer.'])
})

it('neither saves nor offers again what gives way to other words by a button', async () => {
  for (const intent of ['take', 'drop']) {
    const { types, presses, sent } = opens('Before.')
    types('Given up.')
    expect(kept.size).toBe(1)
    presses(intent)
    await vi.advanceTimersByTimeAsync(20_000)
    expect([kept.size, sent]).toEqual([0, []])
  }
  const { types, presses, sent } = opens('Before.')
  types('Gone on with.')
  presses('withdraw')
  expect(kept.size).toBe(1)
  await vi.advanceTimersByTimeAsync(1_500)
  expect(sent).toEqual(['Gone on with.'])
})

it('keeps a date in the tab only where it was typed, so that putting it back undoes nobody else’s', () => {
  const { types, fields } = opens('Before.')
  Object.assign(fields, { 'opened-date': '2018', 'en-date': '2018' })
  types('After.')
  expect([...kept.values()][0]).not.toContain('en-date')
  fields['en-date'] = '2019'
  types('After all.')
  expect([...kept.values()][0]).toContain('["en-date","2019"]')
})

it('says when the site was renewed, and keeps the words in the tab', async () => {
  const { types, last } = opens('Before')
  answers.push(() => Promise.reject(new UnrecognizedActionError('not found')))
  types('Typed since')
  await vi.advanceTimersByTimeAsync(1_500)
  expect(last()).toEqual({ kind: 'failed', why: 'renewed' })
  expect([...kept.values()].join()).toContain('Typed since')
})
