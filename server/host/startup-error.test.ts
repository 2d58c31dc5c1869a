import { expect, it } from 'vitest'
import { messageOf } from './startup-error.ts'

it.each(['ENOTFOUND', 'EAI_AGAIN', '28P01', '28000', '3D000'])(
  'says %s in words, without what its message repeats of an address',
  (code) => {
    const said = messageOf(Object.assign(new Error('for user "secret" at secret.example.org'), { code }))
    expect(said).toContain(`(${code})`)
    expect(said).not.toContain('secret')
  },
)

it('says every other error as it says itself', () => {
  expect(messageOf(Object.assign(new Error('no such file'), { code: 'ENOENT' }))).toBe('no such file')
  expect(messageOf(new AggregateError([new Error('one'), new Error('two')]))).toBe('one; two')
  expect(messageOf('words')).toBe('words')
})
