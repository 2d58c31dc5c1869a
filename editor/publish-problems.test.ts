import { expect, it } from 'vitest'
import { problemErrors } from '@/editor/publish-problems'
import { errorSentence } from '@/lib/i18n/error-words'
import { messageKey } from '@/lib/i18n/message-key'
import { problemsOf, type PublishProblems } from '@/lib/publishing/rules'

it('tells what a field cites and shows in vain before what its schema says', () => {
  const body = problemsOf({ citations: ['[@a]', '[@b]'], pictures: ['picture:x'] })
  expect(said({ body: [{ is: 'invalid', message: messageKey('longest', { max: 3 }) }, ...body] })).toEqual([
    'The text cites what no reference has as its key: [@a] [@b].',
    'The text shows pictures that are not there, so readers see their words alone: picture:x.',
    'Write at most 3 characters.',
  ])
  expect(said({ title: [{ is: 'shown-as-typed', typed: ['[@a]'] }] })).toEqual([
    'Readers would see this as it is typed, so take it out: [@a].',
  ])
})

function said(problems: PublishProblems): string[] {
  const messages = Object.values(problemErrors(problems)).flat()
  return messages.map((message) => errorSentence(message, 'en'))
}
