import { expect, it } from 'vitest'
import { problemsOf, withoutResolved } from '@/lib/publishing/rules'

const unknown = (citations: string[], pictures: string[] = []) => problemsOf({ citations, pictures })
const MISPLACED = [{ is: 'shown-as-typed' as const, typed: ['[@a]'] }]

it.each([
  ['the only citation', unknown(['[@a]']), []],
  ['one of two', unknown(['[@a]', '[@b]']), unknown(['[@b]'])],
  ['both', unknown(['[@a]', '[@c]']), []],
  ['none of them', unknown(['[@b]']), unknown(['[@b]'])],
  ['one beside a picture', unknown(['[@a]'], ['picture:x']), unknown([], ['picture:x'])],
  ['one of two beside a picture', unknown(['[@b]', '[@a]'], ['picture:x']), unknown(['[@b]'], ['picture:x'])],
  ['one where nothing may be cited', MISPLACED, MISPLACED],
])('once references are added, %s is wrong no more', (_what, before, after) => {
  const title = [{ is: 'invalid' as const, message: 'Needed.' }]
  const problems = withoutResolved({ 'en-body': before, 'en-title': title }, ['a', 'c'])
  expect(problems).toEqual({ 'en-title': title, ...(after.length > 0 && { 'en-body': after }) })
})
