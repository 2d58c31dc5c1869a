import { useTranslations } from 'next-intl'
import { ariaShortcut, SHORTCUTS, type Shortcut } from '@/editor/markdown/shortcuts'

/** A tool's name with its keys, for whoever points at it and for screen readers. */
export function useShortcutHint() {
  const t = useTranslations('admin.editor.tools')
  return (tool: Shortcut['tool']) => {
    const { key = '', shift = false } = SHORTCUTS.find((each) => each.tool === tool) ?? {}
    const keys = t(shift ? 'shiftKeys' : 'keys', { key })
    return { name: tool, title: `${t(tool)} (${keys})`, 'aria-keyshortcuts': ariaShortcut(tool) }
  }
}
