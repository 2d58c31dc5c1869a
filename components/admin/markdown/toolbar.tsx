'use client'

import { useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { ToolButton } from '@/components/admin/markdown/tool-button'
import { ToolbarContext } from '@/components/admin/markdown/toolbar-context'
import { apply } from '@/editor/markdown/apply'
import { link, prefixLines, wrap, type Edit, type Selection } from '@/editor/markdown/edits'

type MarkdownToolbarProps = {
  field: RefObject<HTMLTextAreaElement | null>
  controls: string
  /** More tools, which find the field with `useToolbar`. */
  children?: ReactNode
}

/** WAI-ARIA's toolbar pattern: one stop of the Tab key, arrow keys within. */
export function MarkdownToolbar({ field, controls, children }: MarkdownToolbarProps) {
  const [reached, reach] = useState('bold')

  function edit(change: (selection: Selection) => Edit) {
    if (field.current) apply(field.current, change)
  }

  return (
    <ToolbarContext value={{ field, edit, focusField: () => field.current?.focus(), reached, reach }}>
      <div
        role="toolbar"
        aria-label="Format"
        aria-controls={controls}
        className="tools"
        onKeyDown={moveAmongTools}
      >
        <ToolButton
          name="bold"
          title="Bold (Ctrl or ⌘ B)"
          aria-keyshortcuts="Control+B Meta+B"
          onClick={() => edit(bold)}
        >
          <b>Bold</b>
        </ToolButton>
        <ToolButton
          name="link"
          title="Link (Ctrl or ⌘ K)"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => edit(link)}
        >
          Link
        </ToolButton>
        <ToolButton name="heading" onClick={() => edit((selection) => prefixLines(selection, '## '))}>
          Heading
        </ToolButton>
        <ToolButton name="list" onClick={() => edit((selection) => prefixLines(selection, '- '))}>
          List
        </ToolButton>
        <ToolButton name="quote" onClick={() => edit((selection) => prefixLines(selection, '> '))}>
          Quote
        </ToolButton>
        {children}
      </div>
    </ToolbarContext>
  )
}

export function shortcut(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
  const change = { b: bold, k: link }[event.key.toLowerCase()]
  if (!change) return
  event.preventDefault()
  apply(event.currentTarget, change)
}

function bold(selection: Selection): Edit {
  return wrap(selection, '**', 'bold')
}

function moveAmongTools(event: KeyboardEvent<HTMLDivElement>): void {
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tool]:not(:disabled)')]
  const at = tools.findIndex((tool) => tool === event.target)
  if (at < 0) return
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  tools.at(to % tools.length)?.focus()
}
