/** The tools of the toolbar that keys reach, with Ctrl or ⌘. */
export const SHORTCUTS = [
  { tool: 'bold', key: 'B', shift: false },
  { tool: 'italic', key: 'I', shift: false },
  { tool: 'link', key: 'K', shift: false },
  { tool: 'cite', key: 'E', shift: false },
  { tool: 'heading', key: '2', shift: true },
  { tool: 'list', key: '8', shift: true },
  { tool: 'quote', key: '9', shift: true },
] as const

export type Shortcut = (typeof SHORTCUTS)[number]

type Pressed = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'key' | 'code'>

/** By the letter, wherever the keyboard has it; digits by their place, since Shift makes other signs of them. */
export function shortcutOf({ ctrlKey, metaKey, altKey, shiftKey, key, code }: Pressed): Shortcut | undefined {
  if (ctrlKey === metaKey || altKey) return undefined
  return SHORTCUTS.find(
    (each) =>
      each.shift === shiftKey && (each.shift ? code === `Digit${each.key}` : each.key === key.toUpperCase()),
  )
}

/** For `aria-keyshortcuts`. */
export function ariaShortcut(tool: Shortcut['tool']): string {
  const { key, shift } = SHORTCUTS.find((each) => each.tool === tool) ?? SHORTCUTS[0]
  return ['Control', 'Meta'].map((first) => [first, ...(shift ? ['Shift'] : []), key].join('+')).join(' ')
}
