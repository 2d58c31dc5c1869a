'use client'

import { useRef, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react'
import { CiteTool } from '@/components/admin/markdown/cite-tool'
import { ShortcutList } from '@/components/admin/markdown/shortcut-list'
import { MarkdownToolbar } from '@/components/admin/markdown/toolbar'
import { describedBy, Field, type TextArea } from '@/components/ui/field'
import { apply } from '@/editor/markdown/apply'
import { continueLine } from '@/editor/markdown/edits'
import type { Citable } from '@/editor/markdown/matching'
import { shortcutOf } from '@/editor/markdown/shortcuts'
import { languageAttributes } from '@/lib/i18n/locales'

type MarkdownFieldProps = ComponentProps<typeof TextArea> & {
  /** Absent where the text may not cite. */
  references?: Citable[]
  /** More tools: each a `ToolButton` that uses `useToolbar().edit`. */
  tools?: ReactNode
}

/** Without JavaScript only the text area. */
export function MarkdownField({
  references,
  tools,
  name,
  label,
  hint,
  errors,
  lang,
  ...textarea
}: MarkdownFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const press = { Enter: goesOn }[event.key] ?? pressesTool
    if (press(event)) event.preventDefault()
  }

  return (
    <Field name={name} label={label} hint={hint} errors={errors}>
      <MarkdownToolbar field={field} controls={name}>
        {tools}
        {references && <CiteTool references={references} panelId={`${name}-cite`} />}
      </MarkdownToolbar>
      <textarea
        ref={field}
        id={name}
        name={name}
        className="control"
        onKeyDown={onKeyDown}
        {...(lang && languageAttributes(lang))}
        {...describedBy({ name, hint, errors })}
        {...textarea}
      />
      <ShortcutList cites={references !== undefined} />
    </Field>
  )
}

// While a word is being composed, Enter chooses it.
function goesOn({ currentTarget, nativeEvent: keys }: KeyboardEvent<HTMLTextAreaElement>): boolean {
  if (keys.isComposing || keys.shiftKey || keys.ctrlKey || keys.metaKey || keys.altKey) return false
  const { value, selectionStart: start, selectionEnd: end } = currentTarget
  const edit = continueLine({ value, start, end })
  if (edit) apply(currentTarget, () => edit)
  return edit !== null
}

function pressesTool({ currentTarget, nativeEvent }: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const shortcut = shortcutOf(nativeEvent)
  const field = currentTarget.closest('[data-field]')
  const tool = shortcut && field?.querySelector<HTMLButtonElement>(`[data-tool=${shortcut.tool}]`)
  tool?.click()
  return Boolean(tool)
}
