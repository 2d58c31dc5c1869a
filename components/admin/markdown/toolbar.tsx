'use client'

import { useTranslations } from 'next-intl'
import { useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { ToolButton } from '@/components/admin/markdown/tool-button'
import { ToolbarContext } from '@/components/admin/markdown/toolbar-context'
import { useFormatting } from '@/components/admin/markdown/use-formatting'
import { useShortcutHint } from '@/components/admin/markdown/use-shortcut-hint'
import { apply } from '@/editor/markdown/apply'
import { prefixLines, type Edit, type Selection } from '@/editor/markdown/edits'

type MarkdownToolbarProps = {
  field: RefObject<HTMLTextAreaElement | null>
  controls: string
  /** More tools, which find the field with `useToolbar`. */
  children?: ReactNode
}

/** WAI-ARIA's toolbar pattern: one stop of the Tab key, arrow keys within. */
export function MarkdownToolbar({ field, controls, children }: MarkdownToolbarProps) {
  const t = useTranslations('admin.editor.tools')
  const { bold, italic, link } = useFormatting()
  const shown = useShortcutHint()
  const [reached, reach] = useState('bold')

  function edit(change: (selection: Selection) => Edit) {
    if (field.current) apply(field.current, change)
  }

  return (
    <ToolbarContext value={{ field, edit, focusField: () => field.current?.focus(), reached, reach }}>
      <div
        role="toolbar"
        aria-label={t('label')}
        aria-controls={controls}
        className="tools"
        onKeyDown={moveAmongTools}
      >
        <ToolButton {...shown('bold')} onClick={() => edit(bold)}>
          <b>{t('bold')}</b>
        </ToolButton>
        <ToolButton {...shown('italic')} onClick={() => edit(italic)}>
          <i>{t('italic')}</i>
        </ToolButton>
        <ToolButton {...shown('link')} onClick={() => edit(link)}>
          {t('link')}
        </ToolButton>
        <ToolButton {...shown('heading')} onClick={() => edit((selection) => prefixLines(selection, '## '))}>
          {t('heading')}
        </ToolButton>
        <ToolButton {...shown('list')} onClick={() => edit((selection) => prefixLines(selection, '- '))}>
          {t('list')}
        </ToolButton>
        <ToolButton {...shown('quote')} onClick={() => edit((selection) => prefixLines(selection, '> '))}>
          {t('quote')}
        </ToolButton>
        {children}
      </div>
    </ToolbarContext>
  )
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
