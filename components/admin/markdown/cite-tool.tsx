'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CitePanel } from '@/components/admin/markdown/cite-panel'
import { ToolButton } from '@/components/admin/markdown/tool-button'
import { useToolbar } from '@/components/admin/markdown/toolbar-context'
import { useShortcutHint } from '@/components/admin/markdown/use-shortcut-hint'
import { insertAfter } from '@/editor/markdown/edits'
import type { Citable } from '@/editor/markdown/matching'

type CiteToolProps = { references: Citable[]; panelId: string }

export function CiteTool({ references, panelId }: CiteToolProps) {
  const t = useTranslations('admin.editor.tools')
  const { edit, focusField } = useToolbar()
  const shown = useShortcutHint()
  const [open, setOpen] = useState(false)

  function close() {
    setOpen(false)
    focusField()
  }

  function cite(key: string) {
    setOpen(false)
    edit((selection) => insertAfter(selection, `[@${key}]`))
  }

  return (
    <>
      <ToolButton
        {...shown('cite')}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        {t('cite')}
      </ToolButton>
      {open && <CitePanel id={panelId} references={references} onCite={cite} onClose={close} />}
    </>
  )
}
