import { expect, it } from 'vitest'
import { ariaShortcut, shortcutOf } from '@/editor/markdown/shortcuts'

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

it.each([
  [{ ctrlKey: true, key: 'b', code: 'KeyB' }, 'bold'],
  [{ metaKey: true, key: 'B', code: 'KeyN' }, 'bold'],
  [{ ctrlKey: true, shiftKey: true, key: '(', code: 'Digit8' }, 'list'],
  [{ ctrlKey: true, shiftKey: true, key: 'B', code: 'KeyB' }, undefined],
  [{ ctrlKey: true, altKey: true, key: 'e', code: 'KeyE' }, undefined],
  [{ key: 'b', code: 'KeyB' }, undefined],
])('%j is the shortcut of %s', (pressed, tool) => {
  expect(shortcutOf({ ...NONE, ...pressed })?.tool).toBe(tool)
})

it('is told to screen readers for both kinds of keyboards', () => {
  expect(ariaShortcut('bold')).toBe('Control+B Meta+B')
  expect(ariaShortcut('quote')).toBe('Control+Shift+9 Meta+Shift+9')
})
