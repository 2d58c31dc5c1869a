import { expect, it } from 'vitest'
import { mirrored } from '@/lib/mail/mirror'

it.each([
  ['<p style="text-align:left;margin:0 0 18px">a', '<p style="text-align:right;margin:0 0 18px">a'],
  ['<ul style="margin:0 0 18px;padding:0 0 0 24px">', '<ul style="margin:0 0 18px;padding:0 24px 0 0">'],
  ['<div style="border-left:3px solid #000">', '<div style="border-right:3px solid #000">'],
  ['<td style="padding:6px 10px 6px 0">', '<td style="padding:6px 0 6px 10px">'],
  ['<a href="/left" title="left">left style="float:left"</a>', null],
])('%s is mirrored in its styles alone', (html, expected) => {
  expect(mirrored(html)).toBe(expected ?? html)
})
