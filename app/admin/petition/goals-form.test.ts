import { expect, it } from 'vitest'
import { goalsForm } from '@/app/admin/petition/goals-form'
import { errorSentence } from '@/lib/i18n/error-words'

const read = (...rows: string[]) =>
  goalsForm.safeParse(Object.fromEntries(rows.map((typed, index) => [`goal-${index}`, typed])))

it('reads a goal a row, thousands marked or not, in any order, without empty rows', () => {
  expect(read('2500', '', '25,500', '1.000', ' ').data?.goals).toEqual([1000, 2500, 25_500])
  expect(goalsForm.parse({ 'goal-0': '20', below: '20 25', intent: 'add' })).toMatchObject({
    goals: [20],
    adds: true,
    below: [20, 25],
  })
})

it.each([
  [['20, 25,500'], 'goal-0', 'can be read in more than one way'],
  [['1000', 'abc'], 'goal-1', 'Write a whole number'],
  [['-5'], 'goal-0', 'Write a whole number'],
  [['0'], 'goal-0', 'Write at least 1.'],
  [['1000', '1,000'], 'goal-1', 'It stands above already.'],
  [['', ' '], 'goal-0', 'Write at least one goal.'],
])('says by the row what is wrong with %j', (rows, name, words) => {
  const [issue] = read(...rows).error?.issues ?? []
  expect(issue?.path).toEqual([name])
  expect(errorSentence(issue?.message ?? '', 'en')).toContain(words)
})
