'use client'

import type { ComponentProps } from 'react'
import { useToolbar } from '@/components/admin/markdown/toolbar-context'

type ToolButtonProps = Omit<ComponentProps<'button'>, 'type' | 'className' | 'tabIndex'> & { name: string }

/** A tool above a Markdown field: one of the toolbar's buttons, of which the Tab key reaches one and arrows the others. */
export function ToolButton({ name, ...button }: ToolButtonProps) {
  const { reached, reach } = useToolbar()
  return (
    <button
      type="button"
      className="tool"
      data-tool={name}
      tabIndex={reached === name ? 0 : -1}
      onFocus={() => reach(name)}
      {...button}
    />
  )
}
