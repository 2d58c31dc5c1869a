import { expect, it } from 'vitest'
import { unresolvedWords, withoutResolved } from '@/lib/publishing/rules'

const message = (citations: string[], pictures: string[] = []) =>
  unresolvedWords({ citations, pictures }).join('. ')

it.each([
  ['the only citation', message(['[@a]']), []],
  ['one of two', message(['[@a]', '[@b]']), [message(['[@b]'])]],
  ['both', message(['[@a]', '[@c]']), []],
  ['none of them', message(['[@b]']), [message(['[@b]'])]],
  ['one beside a picture', message(['[@a]'], ['picture:x']), [message([], ['picture:x'])]],
  [
    'one of two beside a picture',
    message(['[@b]', '[@a]'], ['picture:x']),
    [message(['[@b]'], ['picture:x'])],
  ],
  ['one where nothing may be cited', 'Take it out: [@a]', ['Take it out: [@a]']],
])('once references are added, %s is wrong no more', (_what, before, after) => {
  const errors = withoutResolved({ 'en-body': [before], 'en-title': ['Needed.'] }, ['a', 'c'])
  expect(errors).toEqual({ 'en-title': ['Needed.'], ...(after.length > 0 && { 'en-body': after }) })
})
