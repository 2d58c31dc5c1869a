import type { Edit, Selection } from '@/editor/markdown/edits'

/** Deprecated, but only `execCommand` keeps the browser's undo history; where it is refused the text changes anyway. */
export function apply(field: HTMLTextAreaElement, edit: (selection: Selection) => Edit): void {
  const { from, to, text, start, end } = edit({
    value: field.value,
    start: field.selectionStart,
    end: field.selectionEnd,
  })
  field.focus()
  field.setSelectionRange(from, to)
  const done = text
    ? document.execCommand('insertText', false, text)
    : from === to || document.execCommand('delete')
  if (!done) {
    field.setRangeText(text, from, to, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  field.setSelectionRange(start, end)
}
