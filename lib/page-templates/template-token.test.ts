import { expect, it } from 'vitest'
import { placeholder } from '@/lib/page-templates/placeholders'
import { templateToken, templateView } from '@/lib/page-templates/template-token'

const VIEW = { shape: { state: 'pending', showName: true }, values: { name: 'Ana', comment: undefined } }

it('asks for the shape of a view, with a placeholder for each value that is there', () => {
  expect(templateView('confirm', templateToken('confirm', VIEW))).toEqual({
    shape: VIEW.shape,
    values: { name: placeholder('name') },
  })
})

it('is the same for all visitors of one shape, and tells nothing of them', () => {
  const token = templateToken('confirm', VIEW)
  expect(templateToken('confirm', { ...VIEW, values: { name: 'Bob' } })).toBe(token)
  expect(templateToken('confirm', { ...VIEW, shape: { ...VIEW.shape, showName: false } })).not.toBe(token)
  const payload = token.split('.')[1] ?? ''
  expect(Buffer.from(payload, 'base64url').toString()).not.toContain('Ana')
})

it('opens no other page, and cannot be made or changed elsewhere', () => {
  const token = templateToken('confirm', VIEW)
  const [, payload = '', mac = ''] = token.split('.')
  const other = Buffer.from(JSON.stringify([{ state: 'counted' }, ['signedToken']])).toString('base64url')
  for (const wrong of [
    `template.${other}.${mac}`,
    `template.${payload}.${'A'.repeat(43)}`,
    `template.${payload}`,
    'x',
    '',
  ])
    expect(templateView('confirm', wrong)).toBeNull()
  expect(templateView('unsubscribe', token)).toBeNull()
})

it('a share code’s placeholder is as long as a code, which counts in a text of a channel’s length', () => {
  expect(placeholder('code')).toHaveLength(8)
  expect(placeholder('code')).not.toBe(placeholder('name').slice(0, 8))
})
