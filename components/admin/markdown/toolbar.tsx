'use client'

import { useTranslations } from 'next-intl'
import { useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { ToolButton } from '@/components/admin/markdown/tool-button'
import { ToolbarContext } from '@/components/admin/markdown/toolbar-context'
import { useFormatting } from '@/components/admin/markdown/use-formatting'
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
  const { bold, link } = useFormatting()
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
        <ToolButton
          name="bold"
          title={t('boldKeys')}
          aria-keyshortcuts="Control+B Meta+B"
          onClick={() => edit(bold)}
        >
          <b>{t('bold')}</b>
        </ToolButton>
        <ToolButton
          name="link"
          title={t('linkKeys')}
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => edit(link)}
        >
          {t('link')}
        </ToolButton>
        <ToolButton name="heading" onClick={() => edit((selection) => prefixLines(selection, '## '))}>
          {t('heading')}
        </ToolButton>
        <ToolButton name="list" onClick={() => edit((selection) => prefixLines(selection, '- '))}>
          {t('list')}
        </ToolButton>
        <ToolButton name="quote" onClick={() => edit((selection) => prefixLines(selection, '> '))}>
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
